"""Tables of stacked cells whose rows have no numbers: known headings, and cells of the kinds they promise."""

from collections.abc import Iterator, Sequence
from math import log

from extractors.unruled import UnruledTable
from extractors.unruled.cell_kinds import kind_of, kinds, kinds_under
from extractors.unruled.rules import holds, matched
from pipeline.normalise.characters import CharacterCleaner
from pipeline.readers.plain_text.lines import TextLine
from pipeline.readers.plain_text.stacked.cells import StackedCell, stacked_cells
from pipeline.readers.plain_text.stacked.filling import Filled
from pipeline.readers.plain_text.stacked.grids import build_grid

_FEWEST_COLUMNS, _MOST_COLUMNS, _FEWEST_ROWS = 3, 9, 2
_PROMISED = 0.75
"""The share of cells that are of the kinds that their heading names."""
_BLANK, _SPANNED, _BLANK_AT_END = 3.0, 2.0, 1.5
"""What a blank cell costs: inside a row, at its beginning, where one above may span rows, and at its end."""
_FIT = 0.7
"""The least share of the cells that are of a kind which their heading promises, where it promises any."""

LONGEST_HEADING = 40
"""Characters of a heading that tells by itself that it is one."""
_SENTENCE = (".", ":", ";")

Row = tuple[tuple[int, int], ...]
"""The number and the column of each cell."""


def opens_unnumbered(lines: Sequence[TextLine], at: int) -> bool:
    """Whether a heading of a column, the first of several, is all that the line says.

    Over the heading of row numbers, which is the first of its table, it is the title (`KINH PHÍ`).
    """
    if not _is_heading(lines[at].text) or (at and _is_heading(lines[at - 1].text)):
        return False
    others = [line.text for line in lines[at + 1 : at + _FEWEST_COLUMNS]]
    return all(map(_is_heading, others)) and not any(holds("header_index", one) for one in others)


def unnumbered_table(
    cleaner: CharacterCleaner, lines: Sequence[TextLine], start: int, stop: int
) -> UnruledTable | None:
    """The table whose header begins at `start`; None where the cells below are not what it promises."""
    cells = stacked_cells(lines, start, stop)
    width = next((at for at, cell in enumerate(cells) if not _is_heading(cell.text)), 0)
    if not _FEWEST_COLUMNS <= width <= _MOST_COLUMNS:
        return None
    header, body = cells[:width], list(_body(cells[width:]))
    if not body:
        return None
    rows = _with_end(_rows(body, [cell.text for cell in header]), body, width)
    if len(rows) < _FEWEST_ROWS or not _fits(body, rows, header):
        return None
    filled = [
        Filled([body[number] for number, _ in row], tuple(col for _, col in row), len(row) < width)
        for row in rows
    ]
    end = body[rows[-1][-1][0]].end
    return UnruledTable(start, end, build_grid(cleaner, header, [], filled, width))


def _is_heading(text: str) -> bool:
    return matched("column_heading", text) == len(text)


def _body(cells: Sequence[StackedCell]) -> Iterator[StackedCell]:
    """The cells up to the heading of the text that follows."""
    for cell in cells:
        if cell.text[0] not in "-+" and holds("outline_prose", cell.text):
            return
        yield cell


def _rows(cells: Sequence[StackedCell], headings: Sequence[str]) -> list[Row]:
    """The likeliest rows: each cell stands right of the one before, or in the next row."""
    width = len(headings)
    best = [0.0] * width
    came: list[list[int]] = []
    for number, cell in enumerate(cells):
        gains = _gains(cell.text, headings)
        options = [
            [before - _price(left, col, width) for left, before in enumerate(best)]
            if number
            else [-_opening(col)]
            for col in range(width)
        ]
        came.append([max(range(len(some)), key=some.__getitem__) for some in options])
        best = [max(some) + gain for some, gain in zip(options, gains, strict=True)]
    last = max(range(width), key=lambda col: best[col] - _BLANK_AT_END * (width - 1 - col), default=0)
    return _traced(came, last)


def _with_end(rows: list[Row], cells: Sequence[StackedCell], width: int) -> list[Row]:
    """The rows before the text that follows: rows that lack cells, of which one ends as sentences do."""
    while rows and len(rows[-1]) < width and any(cells[at].text.endswith(_SENTENCE) for at, _ in rows[-1]):
        rows.pop()
    return rows


def _price(left: int, col: int, width: int) -> float:
    """What the blank cells between two that follow each other cost."""
    if col > left:
        return _BLANK * (col - left - 1)
    return _BLANK_AT_END * (width - 1 - left) + _opening(col)


def _opening(col: int) -> float:
    """What a row costs that begins in the column."""
    return _SPANNED + _BLANK * (col - 1) if col else 0.0


def _traced(came: Sequence[Sequence[int]], last: int) -> list[Row]:
    columns = [last]
    for origins in reversed(came[1:]):
        columns.append(origins[columns[-1]])
    rows: list[list[tuple[int, int]]] = []
    for number, col in enumerate(reversed(columns)):
        if not rows or col <= rows[-1][-1][1]:
            rows.append([])
        rows[-1].append((number, col))
    return list(map(tuple, rows))


def _gains(text: str, headings: Sequence[str]) -> list[float]:
    """How well the text fits under each heading, by its kind."""
    kind, every = kind_of(text), len(kinds())
    gains = []
    for heading in headings:
        promised = kinds_under(heading)
        if not promised:
            gains.append(0.0)
        elif kind in promised:
            gains.append(log(every * _PROMISED / len(promised)))
        else:
            gains.append(log(every * (1 - _PROMISED) / (every - len(promised))))
    return gains


def _fits(cells: Sequence[StackedCell], rows: Sequence[Row], header: Sequence[StackedCell]) -> bool:
    """Whether cells are mostly what headings promise that speak of more than words, and rows mostly whole."""
    promised = [kinds_under(cell.text) for cell in header]
    telling = [some if "words" not in some else frozenset() for some in promised]
    told = [kind_of(cells[at].text) in telling[col] for row in rows for at, col in row if telling[col]]
    whole = sum(row[-1][1] == len(header) - 1 and row[-1][1] - row[0][1] < len(row) for row in rows)
    return 0 < _FIT * len(told) <= sum(told) and 2 * whole >= len(rows)
