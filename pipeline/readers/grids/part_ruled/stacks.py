"""Tables with horizontal rules only: columns where a gap runs through the lines of text between the rules."""

from collections.abc import Iterable, Sequence

from pipeline.readers.grids.cell_words.printed_lines import lines_of
from pipeline.readers.grids.measures import Measures
from pipeline.readers.grids.part_ruled.bands import (
    Band,
    bands,
    columns_of,
    is_header,
    numbers_columns,
    rows_of,
    walls_of,
)
from pipeline.readers.grids.part_ruled.column_walls import column_walls
from pipeline.readers.grids.part_ruled.header_walls import header_walls
from pipeline.readers.grids.ruled.rulings import Ruling, Rulings
from pipeline.readers.grids.words import Word

_LEAST_RULES = 3
_LEAST_WIDTH = 15  # letters


def stacks(groups: Iterable[Rulings], words: Sequence[Word], measure: Measures) -> list[Rulings]:
    """The lone rules that lie over each other from end to end, with lines drawn in between their columns."""
    lone = [group.horizontal[0] for group in groups if len(group.horizontal) == 1 and not group.vertical]
    tables = (_with_columns(stack, lone, words, measure) for stack in _stacked(lone, measure))
    return [table for table in tables if table]


def _stacked(lone: list[Ruling], measure: Measures) -> list[list[Ruling]]:
    stacks: list[list[Ruling]] = []
    for rule in sorted(lone, key=lambda rule: (rule.start, rule.end)):
        if rule.end - rule.start < _LEAST_WIDTH * measure.letter:
            continue
        last = stacks[-1][-1] if stacks else None
        if last and rule.start - last.start <= measure.snap and abs(rule.end - last.end) <= measure.snap:
            stacks[-1].append(rule)
        else:
            stacks.append([rule])
    return [sorted(stack) for stack in stacks if len(stack) >= _LEAST_RULES]


def _with_columns(
    stack: list[Ruling], lone: Sequence[Ruling], words: Sequence[Word], measure: Measures
) -> Rulings | None:
    """The stack with its column lines and rows, or None where it has text in one column only."""
    left, right = stack[0].start, stack[0].end
    parts = bands([rule.place for rule in stack], (left, right), words)
    inner = [rule for rule in lone if _is_within(rule, stack)]
    header, body = (parts[0], parts[1:]) if inner or is_header(parts[0], measure) else (None, parts)
    walls = _walls(header, body, measure)
    edges = [left, *walls, right]
    parted = sum(len(columns_of(held, walls)) > 1 for _, _, held in parts)
    if not walls or parted < 2:
        return None
    vertical = [Ruling(x, stack[0].place, stack[-1].place) for x in (left, right)]
    if header:
        vertical += header_walls(header[2], edges, header[:2], inner, measure)
    vertical += [wall for band in body for wall in walls_of(band, walls, measure)]
    rows = [Ruling(y, left, right) for band in body for y in rows_of(band, edges, measure)]
    return Rulings(sorted([*stack, *inner, *rows]), sorted(vertical))


def _walls(header: Band | None, body: Sequence[Band], measure: Measures) -> list[float]:
    """The places between the columns; the first line of the body may be one that numbers them."""
    lines = [line for _, _, held in body for line in lines_of(held)]
    numbers = lines.pop(0) if lines and numbers_columns(lines[0], measure) else []
    return column_walls(lines, lines_of(header[2]) if header else [], numbers, measure)


def _is_within(rule: Ruling, stack: Sequence[Ruling]) -> bool:
    """Whether the rule lies over some of the columns in the header of the stack."""
    first, second = stack[0], stack[1]
    return first.place < rule.place < second.place and first.start <= rule.start and rule.end <= first.end
