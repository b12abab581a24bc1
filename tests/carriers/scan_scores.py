"""How much of a plan survives scanning: the reading of a scan against that of what was scanned."""

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from models.plan import Plan
from models.table import Cell
from tests.golden.equality import norm

LOW_CONFIDENCE = 0.8
"""A number below it is marked as one to look at."""
OPENING = 40

Place = tuple[int, int, int]
"""Of a cell: which table of the file, row, column."""


@dataclass(slots=True)
class Scores:
    """Counts that add up over files; `misses` says what is wrong, a line each."""

    right: Counter[str] = field(default_factory=Counter)
    all: Counter[str] = field(default_factory=Counter)
    wrong_numbers: int = 0
    unmarked: int = 0
    misses: list[str] = field(default_factory=list)

    def share(self, aspect: str) -> float:
        """Of what either reading has, how much both have."""
        return self.right[aspect] / self.all[aspect] if self.all[aspect] else 1.0

    def add(self, other: "Scores") -> None:
        """Counts another file."""
        self.right += other.right
        self.all += other.all
        self.wrong_numbers += other.wrong_numbers
        self.unmarked += other.unmarked
        self.misses += other.misses


def compare(want: Sequence[Plan], have: Sequence[Plan]) -> Scores:
    """The reading of a scan, compared with that of the file that was scanned."""
    scores = Scores()
    _count(scores, "header", _header(want), _header(have))
    _count(scores, "citations", _citations(want), _citations(have))
    _count(scores, "outline", _outline(want), _outline(have))
    _count(scores, "header cells", _columns(want), _columns(have))
    _count(scores, "text cells", _texts(want), _texts(have))
    _numbers(scores, _cells(want), _cells(have))
    return scores


def _count(scores: Scores, aspect: str, want: Iterable[Hashable], have: Iterable[Hashable]) -> None:
    wanted, had = Counter(want), Counter(have)
    scores.right[aspect] += (wanted & had).total()
    scores.all[aspect] += max(wanted.total(), had.total())
    scores.misses += [f"{aspect}: missing {item}" for item in wanted - had]
    scores.misses += [f"{aspect}: too many {item}" for item in had - wanted]


def _header(plans: Sequence[Plan]) -> Iterable[Hashable]:
    for plan in plans:
        fields = plan.document.model_dump(exclude_none=True)
        fields["date"] = plan.document.issued.iso if plan.document.issued else None
        for name in (
            "doc_type",
            "number",
            "symbol_suffix",
            "place",
            "date",
            "issuer",
            "title",
            "signer",
            "signer_title",
        ):
            if fields.get(name):
                yield plan.ordinal, name, norm(str(fields[name]))
        yield plan.ordinal, "recipients", len(plan.recipients)


def _citations(plans: Sequence[Plan]) -> Iterable[Hashable]:
    for plan in plans:
        for cite in plan.citations:
            yield cite.role, cite.doc_type, cite.symbol, cite.cited.iso if cite.cited else None


def _outline(plans: Sequence[Plan]) -> Iterable[Hashable]:
    for plan in plans:
        for section in plan.sections:
            if section.label is not None:
                yield plan.ordinal, section.path, norm(section.title)[:OPENING]


def _columns(plans: Sequence[Plan]) -> Iterable[Hashable]:
    for at, table in enumerate(table for plan in plans for table in plan.tables):
        for column in table.columns:
            yield at, column.col, tuple(map(norm, column.path))


def _texts(plans: Sequence[Plan]) -> Iterable[Hashable]:
    for place, cell in _cells(plans).items():
        if cell.quantity is None:
            yield place, norm(cell.raw)


def _cells(plans: Sequence[Plan]) -> dict[Place, Cell]:
    tables = enumerate(table for plan in plans for table in plan.tables)
    return {(at, cell.row, cell.col): cell for at, table in tables for cell in table.cells}


def _numbers(scores: Scores, want: dict[Place, Cell], have: dict[Place, Cell]) -> None:
    for place in sorted(want.keys() | have.keys()):
        wanted, had = _value(want.get(place)), _value(have.get(place))
        if wanted is None and had is None:
            continue
        scores.all["numbers"] += 1
        if wanted == had:
            scores.right["numbers"] += 1
            continue
        cell = have.get(place)
        read = f"{cell.raw!r} ({cell.evidence.confidence}, page {cell.evidence.page})" if cell else "nothing"
        raw = want[place].raw if place in want else ""
        marked = "" if cell is None or had is None else " marked" if _is_marked(cell) else " UNMARKED"
        scores.misses.append(f"number {place}: want {raw!r}, have {read}{marked}")
        if had is not None and cell is not None:
            scores.wrong_numbers += 1
            scores.unmarked += not _is_marked(cell)


def _value(cell: Cell | None) -> tuple[Decimal | None, ...] | None:
    quantity = cell.quantity if cell else None
    return (quantity.value, quantity.low, quantity.high) if quantity else None


def _is_marked(cell: Cell) -> bool:
    quantity, evidence = cell.quantity, cell.evidence
    doubted = evidence.alternative is not None or (evidence.confidence or 0.0) < LOW_CONFIDENCE
    return doubted or (quantity is not None and quantity.proof == "ambiguous")
