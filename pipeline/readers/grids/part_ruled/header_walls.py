"""The walls of a header whose columns no rule parts."""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from pipeline.readers.grids.cell_words.printed_lines import lines_of
from pipeline.readers.grids.measures import Measures
from pipeline.readers.grids.part_ruled.chunks import Interval, chunks
from pipeline.readers.grids.part_ruled.header_parting import parting
from pipeline.readers.grids.ruled.rulings import Ruling
from pipeline.readers.grids.words import Word, is_cut


def header_walls(
    words: Sequence[Word], edges: Sequence[float], ends: Interval, rules: Sequence[Ruling], measure: Measures
) -> Iterator[Ruling]:
    """The walls of a header that reaches from `ends[0]` down to `ends[1]`.

    `edges`: where its columns begin and end; `rules`: those over some of the columns, which part its levels.
    """
    for levels, group in groupby(range(len(edges) - 1), key=lambda column: _levels(edges, column, rules)):
        columns = list(group)
        own = edges[columns[0] : columns[-1] + 2]
        yield from (Ruling(x, *ends) for x in (own[0], own[-1]))
        for top, bottom in pairwise((ends[0], *levels, ends[1])):
            held = _within(words, own, (top, bottom))
            is_lowest = bottom == ends[1]
            walls = _uncut(held, own) if is_lowest else parting(_texts(held, measure), own, measure)
            yield from (Ruling(x, top, bottom) for x in walls)


def _levels(edges: Sequence[float], column: int, rules: Sequence[Ruling]) -> tuple[float, ...]:
    """The places of the rules over the column."""
    middle = (edges[column] + edges[column + 1]) / 2
    return tuple(sorted({rule.place for rule in rules if rule.start < middle < rule.end}))


def _within(words: Sequence[Word], edges: Sequence[float], ends: Interval) -> list[Word]:
    return [
        word
        for word in words
        if ends[0] < (word.y0 + word.y1) / 2 < ends[1] and edges[0] < (word.x0 + word.x1) / 2 < edges[-1]
    ]


def _uncut(words: Sequence[Word], edges: Sequence[float]) -> list[float]:
    """The inner edges that stand across no word: each column of the lowest level has a cell of its own."""
    return [edge for edge in edges[1:-1] if not is_cut(edge, words)]


def _texts(words: Sequence[Word], measure: Measures) -> list[Interval]:
    """From where to where the texts of a level reach, those above each other as one."""
    found: list[Interval] = []
    for start, end in sorted(text for line in lines_of(words) for text in chunks(line, measure)):
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found
