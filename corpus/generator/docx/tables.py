"""Tables of a Word file: data tables with merged cells, and the two tables that only place text."""

from collections.abc import Callable, Sequence

from corpus.generator.docx.markup import paragraph, run
from corpus.generator.docx.templates import filled
from corpus.generator.slots import Slot, first_body_row, slots, widths
from corpus.generator.spec import Table

CellText = Callable[[Slot], str]
"""The paragraph of a cell."""

_RULES = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:color="000000"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)


def data_table(table: Table, across: int, cell_text: CellText) -> str:
    """A ruled table, `across` twentieths of a point wide; its header rows are repeated on each page."""
    columns = [round(share * across) for share in widths(table)]
    found = {(slot.row, slot.col): slot for slot in slots(table)}
    n_rows = first_body_row(table) + table.n_rows
    lines = []
    for row in range(n_rows):
        lines.append(f"<w:tr>{_row_properties(table, row)}{_row(found, row, columns, cell_text)}</w:tr>")
    return _table(columns, f"<w:tblBorders>{_RULES}</w:tblBorders>", "".join(lines))


def layout_table(rows: Sequence[Sequence[str]], columns: Sequence[int]) -> str:
    """A table without rules whose cells hold finished paragraphs."""
    lines = [
        "<w:tr>"
        + "".join(_cell(content, width) for content, width in zip(row, columns, strict=True))
        + "</w:tr>"
        for row in rows
    ]
    return _table(columns, "", "".join(lines))


def _row_properties(table: Table, row: int) -> str:
    body_row = row - first_body_row(table)
    if body_row < 0:
        return "<w:trPr><w:tblHeader/></w:trPr>"
    last = min(table.breaks, default=0)
    if table.row_height is None or body_row > last or (table.splits and body_row == last):
        return ""
    return f'<w:trPr><w:cantSplit/><w:trHeight w:val="{table.row_height}"/></w:trPr>'


def _row(found: dict[tuple[int, int], Slot], row: int, columns: Sequence[int], cell_text: CellText) -> str:
    cells = []
    col = 0
    while col < len(columns):
        slot = _covering(found, row, col)
        width = sum(columns[col : col + slot.colspan])
        spans = f'<w:gridSpan w:val="{slot.colspan}"/>' if slot.colspan > 1 else ""
        if slot.rowspan > 1:
            spans += '<w:vMerge w:val="restart"/>' if slot.row == row else "<w:vMerge/>"
        content = cell_text(slot) if slot.row == row else paragraph("")
        cells.append(_cell(content, width, spans + '<w:vAlign w:val="center"/>'))
        col += slot.colspan
    return "".join(cells)


def _covering(found: dict[tuple[int, int], Slot], row: int, col: int) -> Slot:
    """The cell that covers a place of the grid and begins in that column."""
    above = row
    while (above, col) not in found:
        above -= 1
    return found[above, col]


def _cell(content: str, width: int, properties: str = "") -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{properties}</w:tcPr>{content}</w:tc>'


def _table(columns: Sequence[int], rules: str, rows: str) -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in columns)
    return filled("table", width=sum(columns), rules=rules, grid=grid, rows=rows)


def plain_cell(slot: Slot) -> str:
    """The paragraph of a cell without anything special in it."""
    return paragraph(run(slot.text, bold=slot.zone == "header"), align="center", style="Bang")
