"""What a careful clerk would report of a table's arithmetic, and of how its rows are numbered."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from extractors.audit.blanks import Blanks, silent_rows, told_once
from extractors.audit.cell_readings import ambiguity_findings, unread_findings
from extractors.audit.equation_findings import cell_finding, equation_finding, follow_ups
from extractors.audit.excess import excess_findings
from extractors.audit.levels import is_level, is_of_rounded_rows
from extractors.audit.messages import shown
from extractors.audit.row_numbers import row_number_findings
from extractors.audit.suspects import equation_key
from extractors.audit.wrong_cells import wrong_cells
from extractors.numbers import Resolved
from extractors.relations import Figures, Hundred, Relation, checks
from extractors.relations.figures import Place
from models.finding import Finding
from models.table import Table

Broken = tuple[Relation, list[int]]
"""A relation with the lanes that break it and are told together."""


def audit_tables(tables: Iterable[Resolved]) -> tuple[Finding, ...]:
    """The rows of resolved tables that break what their table asserts.

    At most one finding for each row and relation. A cell that alone is wrong in several equations is told
    with them all, at its place; each other row that it breaks is told once, with what would mend it.
    Asserted relations are errors, those mined from the numbers warnings.
    """
    return tuple(finding for resolved in tables for finding in _audit(*resolved))


def _audit(table: Table, figures: Figures, relations: Sequence[Relation]) -> Iterator[Finding]:
    yield from ambiguity_findings(table)
    yield from unread_findings(table)
    yield from row_number_findings(table)
    silent = silent_rows(figures)
    due: list[Finding] = []
    broken: list[Broken] = []
    for relation in relations:
        blanks = Blanks(figures, relation, silent)
        due += blanks.findings(table)
        explained = blanks.due.keys() | blanks.undecided
        broken += [
            one
            for one in _broken(figures, relation, explained)
            if not is_of_rounded_rows(figures, relations, relation, one[1][0])
        ]
    yield from told_once(due)
    told, followed = _told(table, figures, relations, _told_once(broken))
    yield from (*told, *followed)
    right = {one.cells[0]: one.expected for one in told}
    excesses = excess_findings(table, figures, relations)
    yield from (one for one in excesses if not _explained(figures, one, right))


def _explained(figures: Figures, excess: Finding, right: Mapping[Place, Decimal | str | None]) -> bool:
    """True where the part is no more than its whole with the figures that other findings say are right."""
    part, whole = (right[place] if place in right else shown(figures, *place) for place in excess.cells)
    return isinstance(part, Decimal) and isinstance(whole, Decimal) and part <= whole


def _broken(figures: Figures, relation: Relation, explained: set[int]) -> list[Broken]:
    """The lanes of each finding: a total is one finding, whatever its columns; other lanes one each."""
    if relation.holding == relation.checked:
        return []
    verdicts = checks(figures, relation, relation.lanes)
    broken = [
        one.lane
        for one in verdicts
        if not one.holds and one.lane not in explained and not is_level(figures, relation, one.lane)
    ]
    return (
        [(relation, broken)] if relation.axis == "rows" and broken else [(relation, [one]) for one in broken]
    )


def _told_once(broken: Iterable[Broken]) -> list[Broken]:
    """Without what another relation of the kind says of the same cell already."""
    named: set[tuple[str, Place]] = set()
    kept = []
    for relation, lanes in broken:
        place = relation.place(relation.target, lanes[0])
        # Shares that are not 100 in all are told once, be it of the row that says 100.
        again = isinstance(relation.expression, Hundred) and ("sum", place) in named
        if not again and (relation.kind, place) not in named:
            named.add((relation.kind, place))
            kept.append((relation, lanes))
    return kept


def _told(
    table: Table, figures: Figures, relations: Sequence[Relation], broken: Sequence[Broken]
) -> tuple[list[Finding], list[Finding]]:
    """One finding for each cell that alone is wrong in several equations and for each equation that is left.

    Then one for each other row that such a cell breaks.
    """
    told: list[Finding] = []
    followed: list[Finding] = []
    evidence = {(cell.row, cell.col): cell.evidence for cell in table.cells} if broken else {}
    equations = [(relation, lane) for relation, lanes in broken for lane in lanes]
    blamed = wrong_cells(figures, relations, equations)
    for cell in blamed:
        parts = [
            equation_finding(table.ordinal, figures, relation, [lane], evidence)
            for relation, lane in cell.equations
        ]
        told.append(cell_finding(figures, cell, parts, evidence.get(cell.place)))
        followed += follow_ups(figures, cell, parts)
    explained = {equation_key(equation) for cell in blamed for equation in cell.equations}
    for relation, lanes in broken:
        left = [lane for lane in lanes if equation_key((relation, lane)) not in explained]
        if left:
            told.append(equation_finding(table.ordinal, figures, relation, left, evidence))
    return told, followed
