"""Columns as sums of other columns: what headers divide, and runs of columns that add up."""

from collections.abc import Iterator

from extractors.relations.adjacent import adjacent_parts
from extractors.relations.figures import Figures
from extractors.relations.header_parts import called_total, divisions
from extractors.relations.relation import Linear, Relation
from extractors.relations.support import Support, supported

HEADER_SHARE = 0.4
"""Parts under `Trong đó` or beside a total need not be all there are: so many rows must add up."""


def part_relations(figures: Figures, *, tentative: bool = False) -> Iterator[Relation]:
    """Header divisions that hold often enough, then runs of adjacent columns that nearly always add up.

    While readings are `tentative`, the likeliest division of a column called a total need not hold yet.
    """
    divided: set[int] = set()
    for whole, tried in _by_whole(figures).items():
        standing = [relation for relation, stands in tried if stands]
        column = figures.column(whole)
        if tentative and not standing and column is not None and called_total(column):
            standing = [tried[0][0]]
        divided.update(relation.target for relation in standing)
        yield from standing
    for whole in figures.number_columns:
        if whole not in divided:
            yield from adjacent_parts(figures, whole)


def _by_whole(figures: Figures) -> dict[int, list[tuple[Relation, bool]]]:
    """For each whole the divisions that headers suggest, and whether enough rows bear them out."""
    tried: dict[int, list[tuple[Relation, bool]]] = {}
    seen: set[tuple[int, tuple[int, ...]]] = set()
    for division in divisions(figures):
        key = (division.whole, tuple(sorted(division.parts)))
        if len(division.parts) < 2 or key in seen or division.whole in division.parts:
            continue
        seen.add(key)
        relation, found = supported(figures, _sum(figures, division.whole, division.parts))
        column = figures.column(division.whole)
        certain = division.exhaustive and column is not None and called_total(column)
        tried.setdefault(division.whole, []).append((relation, _header_holds(found, certain=certain)))
    return tried


def _sum(figures: Figures, whole: int, parts: tuple[int, ...]) -> Relation:
    terms = Linear(tuple((part, 1) for part in parts))
    return Relation("parts", "header", "columns", whole, terms, tuple(range(len(figures.rows))))


def _header_holds(found: Support, *, certain: bool) -> bool:
    if certain and found.checked:
        return found.holding > 0 or found.checked == 1
    return found.holding >= 2 and found.telling >= 1 and found.share >= HEADER_SHARE
