"""The shapes that a table may have, judged by its first cells: how many are header, how wide it is."""

from collections.abc import Iterator, Sequence

import regex

from extractors.unruled.rules import holds
from pipeline.readers.plain_text.header_tree.slots import names_units, numbered_width
from pipeline.readers.plain_text.missing_cells.cell_kinds import BLANK, INDEX, WORDS, heads_index, is_index
from pipeline.readers.plain_text.missing_cells.row_numbers import GROUP_LABEL

_YEAR = regex.compile(r"(?:19|20)\d\d(?: ?[-–] ?(?:19|20)?\d\d)?")
_FEWEST_GROUPED = 3
_LONGEST_ACRONYM = 9
_WIDEST = 24


def numbers_rows(texts: Sequence[str]) -> bool:
    """Whether the first heading is over the numbers of the rows."""
    return bool(texts) and heads_index(texts[0])


def groups_in_header(texts: Sequence[str], body: int, width: int) -> int:
    """How many of the header's cells stand over others; units below headings make none a group."""
    return 0 if names_units(texts[width:body]) else max(0, body - width)


def likely_shapes(texts: Sequence[str], kinds: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The shapes to try, as number of header cells and width; a row that numbers the columns tells it."""
    body = first_index(texts) if numbers_rows(texts) else 0
    if not body:
        yield from shapes_without_index(texts, kinds)
        return
    if body > _FEWEST_GROUPED and kinds[body] == INDEX and heads_group(texts[body - 1], texts[: body - 1]):
        body -= 1
    runs = _counted_runs(texts[body:])
    if len(runs) > 1:
        yield body + sum(runs), body - len(runs) + sum(runs)
    numbered = numbered_width(texts[body : body + _WIDEST])
    if numbered and numbered <= body:
        yield body, numbered
    if numbered and texts[body : body + numbered] == [str(number) for number in range(1, numbered + 1)]:
        # Plain numbers may be sub-headings (months) too, of which there may be more than headings.
        body += numbered
    if not numbered or body > numbered:
        yield from ((body, width) for width in range(min(body, _WIDEST), max(2, (body + 2) // 2) - 1, -1))
    if not numbered and body > _FEWEST_GROUPED and kinds[body] == INDEX:
        # A row over all columns may stand between the header and the first row that is numbered.
        yield body - 1, body - 1


def _counted_runs(texts: Sequence[str]) -> list[int]:
    """How far the first cells count from 1 anew and anew, as parts of several headings: `1 2 3 1 2 3`."""
    runs: list[int] = []
    at = 0
    while texts[at : at + 2] == ["1", "2"]:
        end = next((end for end in range(at, len(texts)) if texts[end] != str(end - at + 1)), len(texts))
        runs.append(end - at)
        at = end
    return runs


def heads_group(text: str, header: Sequence[str]) -> bool:
    """Whether the text is a row over all columns and no heading like those before it.

    It has a label or names a period where none of them does, or stands in capitals as none of them.
    """
    said = (_labels_group, _names_period, _is_in_capitals)
    return any(says_so(text) and not any(map(says_so, header)) for says_so in said)


def _labels_group(text: str) -> bool:
    return GROUP_LABEL.match(text) is not None


def _names_period(text: str) -> bool:
    """Whether the text names a month, a quarter or a week; a year may as well head the last column."""
    return holds("period_group", text) and not text.casefold().startswith(("năm", "6 tháng"))


def _is_in_capitals(text: str) -> bool:
    return len(text) > _LONGEST_ACRONYM and text.isupper() and not any(map(str.isdigit, text))


def shapes_without_index(texts: Sequence[str], kinds: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The header, if there is one, has nothing but words."""
    words = _words_at_start(texts, kinds)
    for width in range(2, min(len(texts), _WIDEST // 2) + 1):
        yield 0, width
        for body in range(width, min(words, width + width // 2, len(texts) - width) + 1):
            yield body, width
        if width + width // 2 < words <= 2 * width and names_units(texts[width:words]):
            yield words + (texts[words : words + 1] == [""]), width


def _words_at_start(texts: Sequence[str], kinds: Sequence[int]) -> int:
    """How many cells may be header: words, and years behind a blank over the rows' names or side by side.

    The first with the label of a group among others without one is a row.
    """
    first = int(kinds[:1] == (BLANK,))
    for index, kind in enumerate(kinds[first:], first):
        if index > 1 and _labels_group(texts[index]) and not any(map(_labels_group, texts[:index])):
            return index
        years = [*map(_YEAR.fullmatch, texts[max(0, index - 1) : index + 2])]
        if kind not in WORDS and not (_YEAR.fullmatch(texts[index]) and (first or sum(map(bool, years)) > 1)):
            return index
    return len(kinds)


def first_index(texts: Sequence[str]) -> int:
    """The first cell after a header whose first column numbers the rows: an index, or a blank."""
    for index, text in enumerate(texts[1 : 4 * _WIDEST], 1):
        if not text or is_index(text):
            return index
    return 0
