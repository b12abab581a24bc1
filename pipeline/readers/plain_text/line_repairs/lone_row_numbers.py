"""Numbers of rows that stand on lines of their own, as pages are numbered too."""

from collections.abc import Iterator, Sequence

from extractors.unruled.rules import holds

_LONGEST_CELL_LINE = 140
"""Characters: a longer line is a paragraph, with which a table ends."""
_LONGEST_ROW = 40
"""Lines that are searched for the beginning of a row: cells have fewer."""
_HEADING = "STT"
"""The heading of row numbers, at its shortest `TT`."""


def lone_row_numbers(texts: Sequence[str]) -> Iterator[int]:
    """The lines that are nothing but the number of the next row, below the heading of such numbers.

    A number counts no row where the next row begins with the same number and its words.
    """
    number = None
    for at, text in enumerate(texts):
        if _heads_numbers(texts, at):
            number = 0
        elif number is not None and _ends_table(text):
            number = None
        elif number is not None and (found := _leading_number(text)) in (1, number + 1):
            if text.isdigit() and _begins_row(texts, at, found):
                continue
            if text.isdigit():
                yield at
            number = found


def _ends_table(text: str) -> bool:
    return len(text) > _LONGEST_CELL_LINE or holds("closing", text) or holds("caption", text)


def _heads_numbers(texts: Sequence[str], at: int) -> bool:
    """Whether the line, or it and the next ones where it is broken, is the heading of row numbers."""
    text = texts[at]
    if text[:1].upper() not in _HEADING:
        return False
    if holds("index_header", text):
        return True
    lacks = len(_HEADING) - len(text)  # so many letters of it may each have a line of their own
    return lacks > 0 and holds("index_header", " ".join(texts[at : at + 1 + lacks]))


def _leading_number(text: str) -> int:
    """The number that the line is or begins with, 0 where it is none."""
    word = text.split(maxsplit=1)[0].rstrip(".)")
    return int(word) if word.isdecimal() and len(word) < 4 else 0


def _begins_row(texts: Sequence[str], at: int, number: int) -> bool:
    """Whether a line further down begins the row of that number, before the next number does."""
    for text in texts[at + 1 : at + _LONGEST_ROW]:
        found = _leading_number(text)
        rest = text.split(maxsplit=1)[1:]
        if rest and rest[0][0].isupper() and found in (number, number + 1):
            return found == number
        if text == str(number + 1):
            return False
    return False
