"""Total and group rows as sums of the rows that belong to them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from extractors.relations.additive import looks_average, summable_columns
from extractors.relations.check import checks
from extractors.relations.figures import Figures
from extractors.relations.header_words import says
from extractors.relations.membership import Memberships, Summed
from extractors.relations.relation import Found, Linear, Relation
from extractors.relations.support import Support, support

SIBLING_SHARE = 0.5
"""The same for groups that a total adds up, which are sums or the total would be none."""
GROUP_SHARE = 0.6
"""The share of all sums of group rows that must hold before any other group is called wrong."""
GROUP_ROWS = 4
"""Sums of other groups that must hold before a group is called wrong in all its columns."""
HIGH_SHARE, FEWER_GROUP_ROWS = 0.75, 3
"""So many are enough where hardly any other fails."""
HALF_DIGITS = 3
"""Figures that must agree in a row that is a total by its place and words before its other columns are."""
MISREAD = 3
"""A total that fails in so many columns and holds in none is one whose members were misread."""


class _Judged(NamedTuple):
    """A sum with its support; `left_out` where columns look like averages and are no part of it."""

    summed: Summed
    relation: Relation
    support: Support
    left_out: bool


def total_relations(figures: Figures, *, tentative: bool) -> Iterator[Found]:
    """One relation for each row that is a sum, with the membership that fits best.

    Tentatively a total may fail in all columns, and a wrong scale look like a mean.
    """
    lanes = summable_columns(figures)
    if not lanes:
        return
    sums = list(Memberships(figures, lanes).all())
    found = _with_rows_beside(
        figures, [_best(figures, summed, lanes, averages=True) for summed in sums], lanes
    )
    stated = {relation.target: relation for relation in _standing(figures, found, tentative=False)}
    if not tentative:
        yield from (Found(relation, None) for relation in stated.values())
        return
    found = [
        _best(figures, judged.summed, lanes, averages=False) if judged.left_out else judged
        for judged in found
    ]
    while_read = {relation.target: relation for relation in _standing(figures, found, tentative=True)}
    yield from (Found(stated.get(one.row), while_read.get(one.row)) for one in sums)


def _with_rows_beside(figures: Figures, found: Sequence[_Judged], lanes: tuple[int, ...]) -> list[_Judged]:
    """The sums; totals also of rows over or below their members that are no sums, where that fits better.

    Of rows that one number counts together it may stand before the first only, and `Toàn trường` may say what
    its row is about.
    """
    failing = [one for one in found if one.support.holding < one.support.checked]
    below = {one.summed.row: one.relation.expression.operands for one in failing}
    over = {part: one.summed.row for one in failing if not one.summed.named for part in below[one.summed.row]}

    def wider(judged: _Judged) -> _Judged:
        summed = judged.summed
        members = summed.memberships[0]
        both = {*members, *(over[row] for row in members if row in over)}
        both.update(row for group in members for row in below.get(group, ()))
        if not summed.named or summed.row not in below:
            return judged
        fewer = both - _parts_without_number(figures, members, lanes)
        others = [tuple(sorted(one - {summed.row})) for one in (both, fewer) if len(one) != len(members)]
        memberships = (*summed.memberships, *others)
        return _best(figures, replace(summed, memberships=memberships), lanes, averages=True)

    return [wider(one) for one in found]


def _parts_without_number(figures: Figures, members: Sequence[int], lanes: tuple[int, ...]) -> set[int]:
    """Members without a number that add up to the numbered one right above them (`1 ¦ Ngô`, ` ¦ Ngô lai`)."""
    runs: dict[int, list[int]] = {}
    head = None
    for row in members:
        head = row if row in figures.markers else head
        if head is not None and row != head:
            runs.setdefault(head, []).append(row)
    sums = [Relation("sum", "total row", "rows", row, Linear.sum_of(run), lanes) for row, run in runs.items()]
    told = [(one, support(figures, one, lanes)) for one in sums]
    return {
        row
        for one, own in told
        if own.telling and own.holding == own.checked
        for row in one.expression.operands
    }


def _beside_rows(found: Sequence[_Judged]) -> set[int]:
    """The rows that totals that hold add up with the rows below them: they are no sums of these."""
    below = {one.summed.row: one.relation.expression.operands for one in found}
    totals = [
        set(one.relation.expression.operands) for one in found if one.summed.named and one.support.telling
    ]
    return {row for members in totals for row in members if not members.isdisjoint(below.get(row, ()))}


def _standing(figures: Figures, found: Sequence[_Judged], *, tentative: bool) -> Iterator[Relation]:
    """The sums that stand, by their own columns and those of the other groups."""
    # A total that holds bears out the tree of the rows; parts that need not be all say nothing against it.
    groups = [judged.support for judged in found if _is_evidence(judged)]
    # What a total that holds adds up: the groups over these rows are sums as well, or it would not hold.
    summed_up = {
        row
        for summed, one, own, _ in found
        if summed.named and own.telling
        for row in one.expression.operands
    }
    siblings = [own for summed, _, own, _ in found if not summed.named and summed.row in summed_up]

    beside = _beside_rows(found)

    def stands(summed: Summed, relation: Relation, own: Support) -> bool:
        if summed.named:
            return tentative or _total_stands(own)
        if summed.row in beside:
            return False
        if summed.is_open:
            return _half_stands(own)
        is_part = summed.row in summed_up and _siblings_hold(siblings)
        if is_part or summed_up.issuperset(relation.expression.operands):
            return _total_stands(own)
        worded = summed.is_divided or _opens_with_total(figures, summed.row)
        return _group_stands(own, groups) or (worded and _half_stands(own))

    for summed, relation, own, _ in found:
        if own.checked and stands(summed, relation, own):
            # While they are read, a part in the wrong style may be what the whole lacks.
            yield _where_exhausted(figures, relation) if summed.is_open and not tentative else relation


def _is_evidence(judged: _Judged) -> bool:
    """Whether a sum tells how far the groups of its table are sums."""
    own = judged.support
    if judged.summed.named:
        return own.telling > 0 and own.holding == own.checked
    return own.holding > 0 or not judged.summed.is_open


def _where_exhausted(figures: Figures, relation: Relation) -> Relation:
    """The relation without the columns in which parts under `Trong đó` are less than the whole, as may be."""
    less = {
        one.lane
        for one in checks(figures, relation, relation.lanes)
        if not one.holds and one.expected < (figures.amounts[relation.target][one.lane] or 0)
    }
    kept = tuple(lane for lane in relation.lanes if lane not in less)
    return relation._replace(lanes=kept, checked=relation.checked - len(less))


def _best(figures: Figures, summed: Summed, lanes: tuple[int, ...], *, averages: bool) -> _Judged:
    """The membership with the most columns that hold; the likelier one where they are equal."""
    tried = []
    left_out = False
    for members in summed.memberships:
        kept = _summed_lanes(figures, summed.row, members, lanes) if averages else lanes
        left_out = left_out or len(kept) < len(lanes)
        relation = Relation("sum", "total row", "rows", summed.row, Linear.sum_of(members), kept)
        tried.append((relation, support(figures, relation, kept)))
    relation, found = max(tried, key=lambda one: (one[1].holding, -one[1].checked))
    return _Judged(summed, relation.counted(found.holding, found.checked), found, left_out)


def _summed_lanes(
    figures: Figures, row: int, members: tuple[int, ...], lanes: tuple[int, ...]
) -> tuple[int, ...]:
    """The columns in which the row is no mean of its members.

    A row with a unit of its own is of one thing in all columns: where it is a sum in others, it is in each.
    """
    kept = tuple([lane for lane in lanes if not looks_average(figures, row, members, lane)])
    if len(kept) == len(lanes) or not figures.units.get(row):
        return kept
    own = support(figures, Relation("sum", "total row", "rows", row, Linear.sum_of(members), kept), kept)
    return lanes if own.telling and own.holding == own.checked else kept


def _total_stands(own: Support) -> bool:
    """A row that is called a total asserts its sums, whatever it says, unless its members were misread."""
    return own.holding > 0 or own.checked < MISREAD


def _half_stands(own: Support) -> bool:
    """`Toàn xã` opens or closes its table: it is a total where half of its columns plainly are."""
    return own.telling > 0 and own.digits >= HALF_DIGITS and own.holding >= SIBLING_SHARE * own.checked


def _opens_with_total(figures: Figures, row: int) -> bool:
    """A total by its place, or by the first word of its label (`Tổng đàn gia súc`)."""
    told = figures.rows[row]
    return told.kind == "total" or says("starts_whole", told.label or "")


def _siblings_hold(groups: list[Support]) -> bool:
    """True where at least half of the sums of a total's groups hold, and one of them could have failed."""
    holding, checked = sum(one.holding for one in groups), sum(one.checked for one in groups)
    return any(one.telling for one in groups) and holding >= SIBLING_SHARE * checked


def _group_stands(own: Support, groups: list[Support]) -> bool:
    """A group row is a sum if most sums of the table's groups hold, and some of its own or many others'."""
    holding, checked = sum(one.holding for one in groups), sum(one.checked for one in groups)
    telling = sum(one.telling for one in groups)
    if not telling or holding < GROUP_SHARE * checked:
        return False
    many = telling >= GROUP_ROWS or (telling >= FEWER_GROUP_ROWS and holding >= HIGH_SHARE * checked)
    return own.holding > 0 or (many and own.checked < MISREAD)
