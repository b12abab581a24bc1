"""Numbers of rows that stand on lines of their own, as pages are numbered too."""

from collections.abc import Iterator, Sequence

from extractors.unruled.rules import holds

_LONGEST_CELL_LINE = 140
"""Characters: a longer line is a paragraph, with which a table ends."""
_LONGEST_ROW = 40
"""Lines."""


def lone_row_numbers(texts: Sequence[str]) -> Iterator[int]:
    """The lines that are nothing but the number of the next row, below the heading of such numbers.

    A number counts no row where the next row begins with the same number and its words.
    """
    number = None
    for at, text in enumerate(texts):
        if _heads_numbers(texts, at):
            number = 0
        elif number is None:
            continue
        elif len(text) > _LONGEST_CELL_LINE or holds("closing", text) or holds("caption", text):
            number = None
        else:
            found = _leading_number(text)
            if found in (1, number + 1):
                if text.isdigit():
                    if _begins_row(texts, at, found):
                        continue
                    yield at
                number = found


def _heads_numbers(texts: Sequence[str], at: int) -> bool:
    """Whether the line, or it and the next ones where it is broken, is the heading of row numbers."""
    text = texts[at]
    if text[:1] not in "STst":
        return False
    return holds("index_header", text) or (
        len(text) < 3 and holds("index_header", " ".join(texts[at : at + 4 - len(text)]))
    )


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
