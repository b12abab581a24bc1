"""Findings that rest on rows whose figures may stand in other columns prove nothing."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from extractors.zones import Zones
from models.blocks import Block, Grid
from models.evidence import Evidence
from models.finding import Finding
from models.table import Table

_Where = tuple[str | None, int | None, int]


def firm_findings(findings: Iterable[Finding], tables: Sequence[Table], zones: Zones) -> tuple[Finding, ...]:
    """The findings without those on a row in doubt, or on several rows of a table that has such rows.

    What is left out was not overlooked: a finding of its own tells the rows in doubt.
    """
    told = {_where(evidence) for evidence in _doubtful(zones)}
    if not told:
        return tuple(findings)
    doubtful = {
        (table.ordinal, cell.row) for table in tables for cell in table.cells if _where(cell.evidence) in told
    }
    shaky = {ordinal for ordinal, _ in doubtful}
    return tuple(finding for finding in findings if not _rests_on(finding, doubtful, shaky))


def _rests_on(finding: Finding, doubtful: set[tuple[int, int]], shaky: set[int]) -> bool:
    if finding.table is None or finding.table not in shaky:
        return False
    rows = {row for row, _ in finding.cells} | ({finding.row} if finding.row is not None else set())
    return len(rows) > 1 or any((finding.table, row) in doubtful for row in rows)


def _doubtful(zones: Zones) -> Iterator[Evidence]:
    """Where the texts of the rows in doubt stand."""
    for grid in chain.from_iterable(map(doubtful_grids, zones.flows)):
        rows = set(grid.doubtful_rows)
        yield from (cell.text.evidence() for cell in grid.cells if cell.text is not None and cell.row in rows)


def doubtful_grids(blocks: Iterable[Block]) -> Iterator[Grid]:
    """The tables among the blocks of which some rows are in doubt."""
    return (block for block in blocks if isinstance(block, Grid) and block.doubtful_rows)


def ordinal_of(grid: Grid, tables: Iterable[Table]) -> int | None:
    """The ordinal of the table that was made of the grid; None where it was taken for no table of data."""
    texts = {_where(cell.text.evidence()) for cell in grid.cells if cell.text is not None}
    made = (table.ordinal for table in tables if any(_where(cell.evidence) in texts for cell in table.cells))
    return next(made, None)


def _where(evidence: Evidence) -> _Where:
    return evidence.path, evidence.page, evidence.start
