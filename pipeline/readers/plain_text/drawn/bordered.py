"""Tables drawn with marks: `+---+---+` between rows, `|` between cells, and rows of several lines.

Pandoc writes them so (`=` below the header), as do databases and reStructuredText. A cell that covers others
draws no mark inside itself, neither between its lines nor below it: beside one over several rows is a rule
that is no longer than what it parts (`|     +---+---+`).
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import regex

from extractors.unruled import UnruledTable
from models.blocks import Grid
from models.sourced_text import SourcedText
from pipeline.normalise.characters import CharacterCleaner
from pipeline.readers.plain_text.drawn.dashed import printed_columns
from pipeline.readers.plain_text.grid_cells import grid_cell
from pipeline.readers.plain_text.lines import TextLine
from pipeline.readers.plain_text.piped.markdown import grid_of

_RULE = regex.compile(r"\+(?::?[-=]++:?\+){2,}+")
_DASHES = regex.compile(r"[-=]{2,}+")
"""What a rule is between two marks."""
_BLANKS = " \u00a0"


@dataclass(slots=True)
class _Cell:
    """A cell as drawn, its row counted from the top of the table."""

    row: int
    col: int
    across: int
    down: int = 1
    lines: list[SourcedText] = field(default_factory=list)


def find_bordered_tables(cleaner: CharacterCleaner, lines: Sequence[TextLine]) -> Iterator[UnruledTable]:
    """The tables in reading order."""
    end = 0
    for at, line in enumerate(lines):
        if at < end or not _is_rule(line):
            continue
        end = _end(lines, at)
        rules = [inner for inner in range(at, end) if _is_rule(lines[inner])]
        if len(rules) > 1 and _is_rule(lines[end - 1]):
            yield _table(cleaner, lines, rules)


def _end(lines: Sequence[TextLine], start: int) -> int:
    """The line after the drawing that begins with a rule at `start`."""
    end = start + 1
    while end < len(lines) and not lines[end].empty_before and _is_drawn(lines[end].text):
        end += 1
    return end


def _is_rule(line: TextLine) -> bool:
    return line.text[0] == "+" and _RULE.fullmatch(line.text) is not None


def _is_drawn(text: str) -> bool:
    return text[0] in "|+" and text[-1] in "|+"


def _table(cleaner: CharacterCleaner, lines: Sequence[TextLine], rules: Sequence[int]) -> UnruledTable:
    """The table between its rules; the header is what stands over one of `=`, or over the second rule.

    Pandoc writes a table without header with the alignment in its first rule (`+---+:---:+`).
    """
    raws = [_raw(cleaner, lines[rule]) for rule in rules]
    edges = sorted({match.start() for raw in raws for match in regex.finditer(r"\+", raw)})
    header_end = _header_end(lines, rules)
    cells: list[_Cell] = []
    n_rows = header = 0
    for above, below in pairwise(rules):
        if below > above + 1:
            band = _band(cleaner, lines[above + 1 : below], edges, n_rows)
            cells += band
            n_rows = max(cell.row + cell.down for cell in band)
            header = n_rows if below <= header_end else header
    return UnruledTable(rules[0], rules[-1] + 1, _grid(cells, n_rows, len(edges) - 1, header))


def _grid(cells: Sequence[_Cell], n_rows: int, n_cols: int, header: int) -> Grid:
    """The grid of the cells; where none is drawn over several rows, a merged one may be one before blanks."""
    if all(cell.down == 1 for cell in cells):
        rows: list[list[tuple[SourcedText, ...]]] = [[()] * n_cols for _ in range(n_rows)]
        for cell in cells:
            rows[cell.row][cell.col] = tuple(cell.lines)
        return grid_of(rows, header)
    return Grid(
        n_rows=n_rows,
        n_cols=n_cols,
        cells=tuple(grid_cell(cell.lines, cell.row, cell.col, cell.down, cell.across) for cell in cells),
        origin="pipes",
        header_rows=header or None,
    )


def _raw(cleaner: CharacterCleaner, line: TextLine) -> str:
    return cleaner.unit[line.start : line.stop]


def _header_end(lines: Sequence[TextLine], rules: Sequence[int]) -> int:
    headless = len(rules) == 2 or ":" in lines[rules[0]].text
    return next((rule for rule in rules if "=" in lines[rule].text), rules[0] if headless else rules[1])


def _band(
    cleaner: CharacterCleaner, lines: Sequence[TextLine], edges: Sequence[int], row: int
) -> list[_Cell]:
    """The cells between two whole rules; what crosses an edge stands in the first column that it covers.

    Dashes that fill a cell are a rule below what is drawn over them, and text where nothing is.
    """
    cells: list[_Cell] = []
    drawn: dict[int, _Cell] = {}
    for line in lines:
        raw = _raw(cleaner, line)
        parts = list(pairwise(_marks(raw, edges)))
        dashed = {first for (first, begin), (_, end) in parts if _DASHES.fullmatch(raw, begin + 1, end)}
        ruled = {col for col in dashed if any(_ends(cell, {col}) for cell in drawn.values())}
        if ruled:
            row += 1
            drawn = {col: cell for col, cell in drawn.items() if not _ends(cell, ruled)}
            for cell in drawn.values():
                cell.down += 1
        for (first, begin), (last, end) in parts:
            if first in ruled:
                continue
            if first not in drawn:
                drawn[first] = _Cell(row, first, last - first)
                cells.append(drawn[first])
            text = cleaner.clean(line.start + begin + 1, line.start + end)
            drawn[first].lines += [text] if text else []
    return cells


def _ends(cell: _Cell, ruled: Collection[int]) -> bool:
    return any(cell.col <= col < cell.col + cell.across for col in ruled)


def _marks(raw: str, edges: Sequence[int]) -> list[tuple[int, int]]:
    """The edges at which marks stand, by their numbers, and where: nothing stands outside of the outer two.

    Marks that a longer word has moved are told by their order, where there is one for each edge.
    """
    columns = printed_columns(raw)
    begins = [columns[edge] if edge < len(columns) else -1 for edge in edges]
    marks = [(number, at) for number, at in enumerate(begins) if at >= 0 and raw[at] in "|+"]
    if len(marks) == len(edges):
        return marks
    bars = [at for at, letter in enumerate(raw) if letter == "|"]
    if len(bars) == len(edges):
        return list(enumerate(bars))
    first, last = len(raw) - len(raw.lstrip(_BLANKS)), len(raw.rstrip(_BLANKS)) - 1
    inner = [(number, at) for number, at in marks if 0 < number < len(edges) - 1 and first < at < last]
    return [(0, first), *inner, (len(edges) - 1, last)]
