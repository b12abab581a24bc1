"""What a careful clerk would report of a table's arithmetic."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from extractors.audit.ambiguity import ambiguity_findings
from extractors.audit.blanks import Blanks, silent_rows
from extractors.audit.excess import excess_findings
from extractors.audit.messages import sentence, shown
from extractors.numbers import Resolved
from extractors.relations import Figures, Hundred, Linear, Relation, check, checks
from extractors.relations.figures import Place
from extractors.relations.relation import RelationKind
from models.evidence import Evidence
from models.finding import Finding
from models.table import Table

_CODES: dict[RelationKind, str] = {
    "sum": "sum_mismatch",
    "parts": "parts_mismatch",
    "rate": "rate_mismatch",
    "difference": "difference_mismatch",
    "product": "product_mismatch",
    "hundred": "hundred_mismatch",
    "formula": "rate_mismatch",
}


def audit_tables(tables: Iterable[Resolved]) -> tuple[Finding, ...]:
    """The rows of resolved tables that break what their table asserts.

    At most one finding for each row and relation, and one for each cell that is wrong, by the surest
    relation that says so. Asserted relations are errors, those mined from the numbers warnings.
    """
    return tuple(finding for resolved in tables for finding in _audit(*resolved))


def _audit(table: Table, figures: Figures, relations: Sequence[Relation]) -> Iterator[Finding]:
    yield from ambiguity_findings(table)
    evidence: dict[Place, Evidence] = {}
    silent = silent_rows(figures)
    named: set[tuple[str, Place]] = set()
    for relation in relations:
        blanks = Blanks(figures, relation, silent)
        yield from blanks.findings(table)
        for lanes in _broken(figures, relation, blanks.due.keys() | blanks.undecided):
            place = relation.place(relation.target, lanes[0])
            # Shares that are not 100 in all are told once, be it of the row that says 100.
            again = isinstance(relation.expression, Hundred) and ("sum", place) in named
            if not again and (relation.kind, place) not in named:
                named.add((relation.kind, place))
                evidence = evidence or {(cell.row, cell.col): cell.evidence for cell in table.cells}
                yield _finding(table.ordinal, figures, relation, lanes, evidence)
    yield from excess_findings(table, figures, relations)


def _broken(figures: Figures, relation: Relation, explained: set[int]) -> list[list[int]]:
    """The lanes of each finding: a total is one finding, whatever its columns; other lanes one each."""
    if relation.holding == relation.checked:
        return []
    verdicts = checks(figures, relation, relation.lanes)
    broken = [one.lane for one in verdicts if not one.holds and one.lane not in explained]
    return [broken] if relation.axis == "rows" and broken else [[lane] for lane in broken]


def _finding(
    ordinal: int, figures: Figures, relation: Relation, lanes: list[int], evidence: dict[Place, Evidence]
) -> Finding:
    row, col = place = relation.place(relation.target, lanes[0])
    expected, actual = _expected(figures, relation, lanes[0]), _actual(figures, relation, lanes[0])
    involved = (
        place,
        *(operand for lane in lanes for operand in relation.operand_places(lane)),
    )
    return Finding(
        code=_CODES[relation.kind],
        severity="warning" if relation.asserted == "mined" else "error",
        message=sentence(figures, relation, lanes, expected, actual),
        table=ordinal,
        row=row,
        col=col,
        cells=tuple(dict.fromkeys(involved)),
        expected=expected,
        actual=actual,
        evidence=evidence.get(place),
    )


def _actual(figures: Figures, relation: Relation, lane: int) -> Decimal:
    """What the cell says; of percentages that are to be 100 in all, what they come to."""
    if isinstance(relation.expression, Hundred):
        return sum((shown(figures, *place) for place in relation.operand_places(lane)), Decimal())
    return shown(figures, *relation.place(relation.target, lane))


def _expected(figures: Figures, relation: Relation, lane: int) -> Decimal:
    """What the relation makes of the cell: exact for sums, else to the decimals that the cell shows."""
    verdict = check(figures, relation, lane)
    if isinstance(relation.expression, Hundred):
        return Decimal(100)
    row, col = relation.place(relation.target, lane)
    scaled = Decimal(repr(verdict.expected if verdict else 0)).scaleb(-figures.scale)
    linear = isinstance(relation.expression, Linear)
    places = _most_places(figures, relation, lane) if linear else figures.places[row][col]
    return scaled.quantize(Decimal(1).scaleb(-places))


def _most_places(figures: Figures, relation: Relation, lane: int) -> int:
    """The most decimals that the cells of an equation show."""
    return max(figures.places[row][col] for row, col in relation.places(lane))
