"""Data tables that stand over a document's header, where the text of no document reaches."""

from collections.abc import Iterator
from dataclasses import replace

from extractors.header.record import Record, read_record
from extractors.tables import extract_tables
from extractors.tables.header_rows import is_figure
from extractors.zones import Zones
from models.blocks import Grid
from models.finding import Finding
from models.table import Table


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
    """Whether a cell beside the first column, which may only number the rows, is a figure."""
    return any(cell.col > 0 and is_figure(cell.raw) for cell in table.cells)
