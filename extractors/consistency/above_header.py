"""Data tables that stand over a document's header, where the text of no document reaches."""

from collections.abc import Iterator
from dataclasses import replace

from extractors.header.portal_record import Record, read_record
from extractors.tables import extract_tables
from extractors.tables.header_rows import is_figure
from extractors.zones import Zones
from models.blocks import Grid
from models.finding import Finding
from models.table import Table

_LEAST_COLUMNS = 3


def tables_above_header(zones: Zones) -> Iterator[Finding]:
    """One finding for each table of figures over the header; the record of a portal is none."""
    grids = tuple(
        block for block in zones.lead if isinstance(block, Grid) and read_record((block,)) == Record()
    )
    if not grids:
        return
    for table in extract_tables(replace(zones, body=grids, appendices=()), {}):
        if _has_figures(table):
            yield Finding(
                code="table_above_header",
                severity="info",
                message=f"Bảng {len(table.rows)} dòng đứng trên phần đầu văn bản nên không được đọc",
                evidence=table.evidence,
            )


def _has_figures(table: Table) -> bool:
    """Whether a row holds words and a figure; a page's calendar has no words, its counter two columns."""
    if len(table.columns) < _LEAST_COLUMNS:
        return False
    figures = {cell.row for cell in table.cells if cell.col > 0 and is_figure(cell.raw)}
    words = {cell.row for cell in table.cells if any(map(str.isalpha, cell.raw))}
    return bool(figures & words)
