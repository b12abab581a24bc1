"""The header of a table of words, and whether a table that looks like one of figures has such a header."""

from collections.abc import Sequence
from functools import lru_cache

from extractors.unruled.cell_kinds import kinds_under
from extractors.unruled.headings.cells import HeaderCutter
from extractors.unruled.headings.reading import (
    FEWEST_WORD_COLUMNS,
    HeaderReading,
    read_header,
    read_word_headers,
    word_kinds,
)
from extractors.unruled.stretch import Stretch
from extractors.unruled.table_lines import TableLines
from extractors.unruled.words import Word, text_of

_PLAIN = frozenset({"words", "unit", "figure"})
"""Kinds of cells that tables of figures have too."""
_FEWEST_OF_WORDS, _WHOLE = 3, 0.5
"""Columns that only tables of words have, and the least share of whole rows of a table of figures."""
_MANY = 3
"""Numbers that a row of words does not have one behind the other."""
_TELLING = 4
"""The first words of a heading, which alone tell what cells it expects."""


@lru_cache(maxsize=4)
def word_headers(words: tuple[Word, ...], columns: int) -> Sequence[HeaderReading]:
    """What the header may say, the likeliest first; `columns` where they are numbered, else 0.

    Remembered, as it is asked first whether the table is one of words at all.
    """
    return [read_header(words, word_kinds(columns))] if columns else read_word_headers(words)


def headings_of(header: HeaderReading) -> list[str]:
    """The heading of each column after the index, where cells stand over others the lowest."""
    headings = [""] * max(node.last for node in header.nodes)
    for node in sorted(header.nodes, key=lambda node: node.row):
        headings[node.first : node.last] = [text_of(header.cells[node.cell])] * (node.last - node.first)
    return headings[1:]


def names_words(stretch: Stretch, place: TableLines, *, whole: float, numbers: int) -> bool:
    """Whether the header names more columns of words than of figures, of which few rows are `whole`.

    `numbers`: how many most rows have.

    To read a broad header as one over words is dear, and most open with too few headings of words anyway.
    """
    header_words = place.header_words(stretch)
    few = whole < _WHOLE and numbers < _MANY
    if not few and most_of_words(header_words, len(place.marks)) < _FEWEST_OF_WORDS:
        return False
    headers = word_headers(header_words, len(place.marks))
    if not headers:
        return False
    kinds = list(map(kinds_under, headings_of(headers[0])))
    figures = sum("figure" in some for some in kinds)
    words = sum(map(is_of_words, kinds))
    if words >= _FEWEST_OF_WORDS and words > figures:
        return True
    # Rows of words have figures by chance; where a third of the headings speak of them, some were left blank.
    return few and 3 * figures <= len(kinds) + 1


def is_of_words(kinds: frozenset[str]) -> bool:
    """Whether a heading that expects such cells stands over words that no table of figures has."""
    return bool(kinds - _PLAIN) and "figure" not in kinds


def most_of_words(words: Sequence[Word], columns: int) -> int:
    """How many headings over words there are at most, however the header is cut: by what opens each."""
    openings = (
        [text_of(words[start:end]) for end in range(start + 1, start + _TELLING + 1)]
        for start, _ in HeaderCutter(words).likely_starts(columns or FEWEST_WORD_COLUMNS)
    )
    return sum(any(is_of_words(kinds_under(text)) for text in texts) for texts in openings)
