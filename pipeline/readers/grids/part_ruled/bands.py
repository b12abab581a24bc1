"""Bands, that is what lies between two rules from end to end of a table, and their walls and rows."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from extractors.tables.column_numbers import column_numbers
from extractors.years import YEAR
from pipeline.readers.grids.cell_words.printed_lines import lines_of
from pipeline.readers.grids.measures import Measures
from pipeline.readers.grids.part_ruled.chunks import chunks
from pipeline.readers.grids.part_ruled.row_anchors import cells_across, row_breaks
from pipeline.readers.grids.ruled.rulings import Ruling
from pipeline.readers.grids.words import Word

_MARKS = str.maketrans("", "", ".,%()")
_LEAST_NUMBERS = 3
_LINES = 2  # letters; a lower band holds one line of text

Band = tuple[float, float, list[Word]]
"""From where to where it reaches, and its words."""


def bands(places: Sequence[float], ends: tuple[float, float], words: Iterable[Word]) -> list[Band]:
    """What lies between each of the places and the next; `ends`: where the table begins and ends."""
    found: list[Band] = [(top, bottom, []) for top, bottom in pairwise(places)]
    for word in words:
        middle = (word.y0 + word.y1) / 2
        if places[0] < middle < places[-1] and ends[0] < (word.x0 + word.x1) / 2 < ends[1]:
            found[bisect_right(places, middle) - 1][2].append(word)
    return found


def is_header(band: Band, measure: Measures) -> bool:
    """Whether no figure stands in the band by itself, but those of years."""
    lines = [line for line in lines_of(band[2]) if not numbers_columns(line, measure)]
    return not any(is_figure(text) for line in lines for text in _texts(line, measure))


def numbers_columns(line: Sequence[Word], measure: Measures) -> bool:
    """Whether the line is that under a header that gives a number to each column."""
    texts = _texts(line, measure)
    return len(texts) >= _LEAST_NUMBERS and column_numbers(texts) is not None


def is_figure(text: str) -> bool:
    """Whether the text is a figure, and not that of a year, which a header has."""
    return text.translate(_MARKS).isdigit() and not YEAR.fullmatch(text)


def columns_of(words: Iterable[Word], walls: Sequence[float]) -> set[int]:
    """In which of the columns that the walls part the words begin."""
    return {bisect_right(walls, word.x0) for word in words}


def _texts(line: Sequence[Word], measure: Measures) -> list[str]:
    """What stands in each stretch of the line without a gap."""
    return [
        " ".join(word.text for word in line if start <= word.x0 <= end)
        for start, end in chunks(line, measure)
    ]


def walls_of(band: Band, walls: Sequence[float], measure: Measures) -> Iterator[Ruling]:
    """The walls between the columns, but those that a text of the band runs across."""
    top, bottom, held = band
    texts = [text for line in lines_of(held) for text in chunks(line, measure)]
    for x in walls:
        if not any(start < x < end for start, end in texts):
            yield Ruling(x, top, bottom)


def rows_of(band: Band, edges: Sequence[float], measure: Measures) -> list[float]:
    """Where the rows of a band begin that no rules part."""
    top, bottom, held = band
    if bottom - top < _LINES * measure.letter:
        return []
    return row_breaks(cells_across(held, edges), measure)
