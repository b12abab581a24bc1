"""Clauses that tell what the whole area has, held against total rows: `Năm 2023, toàn xã có 312 hộ nghèo`.

Nothing that the clause or the table says of what is counted, where and when may tell the two apart.
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import chain

from extractors.citations.passages import Passage
from extractors.consistency.prose.area_statements import Statement, may_tell, statement_in
from extractors.consistency.prose.area_totals import (
    AreaTotal,
    Said,
    area_totals,
    dated,
    own_area,
    small,
    words_of,
)
from extractors.consistency.prose.clause_targets import Clause, body_clauses, clause_target
from extractors.consistency.prose.targets import unlike_all
from extractors.numbers.units import unit_kind
from extractors.places import tiers_of_kind
from extractors.targets.clause import Stated
from extractors.targets.scopes import Scope
from models.document import Document
from models.finding import Finding
from models.table import Table


def unlike_area_totals(
    document: Document,
    passages: Iterable[Passage],
    tables: Iterable[Table],
    scopes: Mapping[int | None, Scope],
    told: Iterable[Finding],
) -> Iterator[Finding]:
    """At most one finding a clause that `told` does not report."""
    area = own_area(document.issuer)
    reported = {one.evidence.raw for one in told if one.evidence}
    found = [one for one in _statements(passages, area, reported) if _is_of(document, one[1].said.area)]
    names = {name for _, stated in found for name in _names(stated)}
    totals = _by_name(area_totals(tables, area, names)) if names else {}
    for clause, stated in found if totals else ():
        when = dated(stated.said, scopes[clause.passage.section_id].headings)
        told_there = _unlike(clause, stated._replace(said=when), totals)
        if told_there:
            yield told_there


def _statements(
    passages: Iterable[Passage], area: str, reported: Container[str]
) -> Iterator[tuple[Clause, Statement]]:
    """What clauses of the body state."""
    for clause in body_clauses(passages, may_tell):
        stated = None if clause.text in reported else statement_in(small(clause.text, area))
        if stated:
            yield clause, stated


def _by_name(totals: Iterable[AreaTotal]) -> dict[frozenset[str], list[AreaTotal]]:
    """The totals by the words that name them; those that say the same figure of the same are one."""
    different = {
        (one.said, one.directions, one.figure.unit, one.figure.is_rate, one.figure.values): one
        for one in reversed([*totals])
    }
    found: defaultdict[frozenset[str], list[AreaTotal]] = defaultdict(list)
    for one in reversed(different.values()):
        found[one.said.words - words_of("measured")].append(one)
    return found


def _names(stated: Statement) -> Iterator[frozenset[str]]:
    """What totals that the clause tells of may be called: with its unit or without, as a change or not."""
    named = stated.said.words - words_of("measured")
    names = [one | unit for one in (named, named - words_of("change")) for unit in (frozenset(), stated.unit)]
    yield from dict.fromkeys(one - words_of("measured") for one in names)


def _is_of(document: Document, kind: str | None) -> bool:
    return kind is not None and document.issuer_level in tiers_of_kind()[kind]


def _unlike(
    clause: Clause, stated: Statement, totals: Mapping[frozenset[str], Sequence[AreaTotal]]
) -> Finding | None:
    """The finding that all tables that tell the same say otherwise."""
    named = chain.from_iterable(totals.get(name, ()) for name in _names(stated))
    told = [one.figure for one in named if _is_same(stated, one)]
    target = clause_target(clause, Stated(clause.text.strip(" -–+*•."), stated.reading))
    return unlike_all(target, [one._replace(values=tuple(map(abs, one.values))) for one in told])


def _is_same(stated: Statement, total: AreaTotal) -> bool:
    """True where what is counted, the unit, the time, the area and the direction are the same."""
    directions = stated.said.words & words_of("directions")
    if bool(directions) != bool(total.directions) or not _is_in_unit(stated, total):
        return False
    return (
        _is_named(stated, total.said.words)
        and total.said.area in (None, stated.said.area)
        and _is_at_same_time(stated.said, total)
        and (not directions or _is_same_way(directions, total))
    )


def _is_named(stated: Statement, words: frozenset[str]) -> bool:
    """True where the clause names what the words of a total name, with its unit or without."""
    named = stated.said.words
    if unit_kind(stated.reading.unit) == "measure":
        return named | words_of("measured") == words | words_of("measured")
    if named & words_of("directions"):
        named -= words_of("change")
    return words in (named, named | stated.unit)


def _is_in_unit(stated: Statement, total: AreaTotal) -> bool:
    unit, own = stated.reading.unit, total.figure.unit
    if unit_kind(unit) == "count":
        return not total.figure.is_rate and (own is None or unit_kind(own) == "count")
    return unit == own


def _is_at_same_time(stated: Said, total: AreaTotal) -> bool:
    """True for one year; a change goes on from the first to the last of the years of its columns."""
    years = total.said.years
    same = stated.years == years if not total.directions else stated.years <= years
    one_year = len(stated.years) == 1 or (total.directions and stated.years == years)
    return bool(
        same and one_year and stated.moments == total.said.moments and max(stated.years) == max(years)
    )


def _is_same_way(directions: frozenset[str], total: AreaTotal) -> bool:
    """True where the sign of a change, or the header's one word for it, says what the clause says."""
    if len(total.directions) == 1:
        return directions == total.directions and min(total.figure.values) >= 0
    return directions == {"giảm" if max(total.figure.values) < 0 else "tăng"}
