"""Builds blocks from plain strings, so that tests read like the text that they are about."""

from collections.abc import Iterable, Sequence

from extractors.zones import Appendix, Zones
from models.blocks import Block, Grid, GridCell, Paragraph
from models.sourced_text import SourcedText


def sourced(value: str) -> SourcedText:
    """Clean text that is its own source."""
    return SourcedText(value=value, unit=value, runs=((0, 0),), stop=len(value))


def paragraph(text: str, **fields: object) -> Paragraph:
    """A paragraph of the lines of `text`."""
    lines = tuple(sourced(line.strip()) for line in text.strip().splitlines())
    return Paragraph(lines=lines, text=SourcedText.join(lines), **fields)


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """A paragraph for each stretch between empty lines."""
    return tuple(paragraph(part) for part in text.strip().split("\n\n") if part.strip())


def grid(rows: Sequence[Sequence[str | tuple[str, int, int]]], *, origin: str = "html") -> Grid:
    """A grid from rows of cells; `(text, rowspan, colspan)` spans, with the slots it covers left out."""
    taken: set[tuple[int, int]] = set()
    cells: list[GridCell] = []
    for row, line in enumerate(rows):
        col = 0
        for cell in line:
            text, rowspan, colspan = cell if isinstance(cell, tuple) else (cell, 1, 1)
            while (row, col) in taken:
                col += 1
            taken |= {(row + down, col + right) for down in range(rowspan) for right in range(colspan)}
            content = sourced(text) if text else None
            cells.append(
                GridCell(
                    row=row,
                    col=col,
                    text=content,
                    rowspan=rowspan,
                    colspan=colspan,
                    lines=(content,) if content else (),
                )
            )
    n_cols = 1 + max(col for _, col in taken)
    return Grid(len(rows), n_cols, tuple(cells), origin=origin, spans_known=origin != "tabs")


def texts_by_row(grid: Grid) -> list[list[str]]:
    """The text of each cell, row by row; blank cells and covered slots are empty strings."""
    rows = [[""] * grid.n_cols for _ in range(grid.n_rows)]
    for cell in grid.cells:
        rows[cell.row][cell.col] = cell.text.value if cell.text else ""
    return rows


def texts_of(blocks: Iterable[Block]) -> list[str | list[list[str]]]:
    """Paragraphs as their text, tables as the texts of their rows."""
    return [texts_by_row(block) if isinstance(block, Grid) else block.text.value for block in blocks]


def tabs(text: str) -> Grid:
    """A grid from tab-separated lines."""
    rows = [line.split("\t") for line in text.strip("\n").splitlines()]
    width = max(len(row) for row in rows)
    return grid([row + [""] * (width - len(row)) for row in rows], origin="tabs")


def zones(
    head: str = "",
    preamble: str = "",
    body: Sequence[Block] | str = (),
    closing: str = "",
    appendices: Sequence[Appendix] = (),
    ordinal: int = 1,
    parent: int | None = None,
) -> Zones:
    """A document from the text of its zones, paragraphs between empty lines."""
    return Zones(
        ordinal=ordinal,
        parent=parent,
        head=paragraphs(head),
        preamble=paragraphs(preamble),
        body=paragraphs(body) if isinstance(body, str) else tuple(body),
        closing=paragraphs(closing),
        appendices=tuple(appendices),
    )
