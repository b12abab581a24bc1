"""Findings that rest on rows whose figures may stand in other columns prove nothing."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
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


class TablesOfGrids:
    """Which table was made of a grid; the places of all cells are gathered when the first is asked for."""

    def __init__(self, tables: Iterable[Table]) -> None:
        self._tables = tables

    def ordinal(self, grid: Grid) -> int | None:
        """The ordinal of the table; None where the grid was taken for no table of data."""
        places = (_where(cell.text.evidence()) for cell in grid.cells if cell.text is not None)
        return min((self._ordinals[place] for place in places if place in self._ordinals), default=None)

    @cached_property
    def _ordinals(self) -> dict[_Where, int]:
        return {_where(cell.evidence): table.ordinal for table in self._tables for cell in table.cells}


def _where(evidence: Evidence) -> _Where:
    return evidence.path, evidence.page, evidence.start
