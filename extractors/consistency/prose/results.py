"""Clauses that tell what there was in a year, held against rows of indicators and totals of the whole area.

`Năm 2023, thu … đạt 52 tỷ đồng`, `Toàn xã có 312 hộ nghèo`: such a clause names what it counts as its row,
or the column of its total, does, and says nothing beside, nor of a place within the area.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

import regex

from extractors.consistency.prose.area_totals import area_totals
from extractors.consistency.prose.arithmetic_rules import LONE_NUMBER
from extractors.consistency.prose.arithmetic_rules import pattern as prose_pattern
from extractors.consistency.prose.clause_targets import Clause, clause_target
from extractors.consistency.prose.said import Said, dated, own_area, pattern, said, small, words_of
from extractors.consistency.prose.table_figures import Figure, tells_plan
from extractors.consistency.prose.unlike_tables import unlike_all
from extractors.numbers.units import unit_kind
from extractors.places import tiers_of_kind
from extractors.targets.amounts import amount_at
from extractors.targets.clause import Stated, stated_in
from extractors.targets.scopes import Scope
from models.document import Document
from models.finding import Finding
from models.table import Table

_AMOUNT = regex.compile(r"[\d.,]++\D*+$")
"""The amount that a stretch ends with, its unit, and what is counted in it."""
_WHOLE = ("toàn ", "Toàn ", "địa bàn ", "ĐỊA BÀN ")
FEWEST_WORDS = 2
"""Words that name what is counted, besides those that any may have; `Số hộ` alone may be of anything."""

Results = Mapping[frozenset[str], Sequence[Figure]]
"""Figures of tables by the words that name them."""


class _Claim(NamedTuple):
    """What a clause states and says of that; the words of its `unit` may name what is counted."""

    clause: Clause
    stated: Stated
    said: Said
    unit: frozenset[str]


def unlike_results(
    document: Document,
    clauses: Iterable[Clause],
    tables: Iterable[Table],
    figures: Iterable[Figure],
    scopes: Mapping[int | None, Scope],
) -> Iterator[Finding]:
    """At most one finding a clause."""
    area = own_area(document.issuer)
    rows = list(_rows_of_results(figures, document.issued.year if document.issued else 0))
    claims = [
        one
        for clause in clauses
        if rows or _may_tell_whole(clause.text)
        if not _is_apart(clause, scopes[clause.passage.section_id], area)
        for one in _claims(clause, scopes[clause.passage.section_id].headings, area)
        if one.said.area is None or document.issuer_level in tiers_of_kind()[one.said.area]
    ]
    totals = area_totals(tables, area) if any(one.said.area for one in claims) else ()
    results = _by_name(chain(rows, totals))
    done = set[Clause]()
    for claim in claims if results else ():
        found = _unlike(claim, results) if claim.clause not in done else None
        if found:
            done.add(claim.clause)
            yield found


def _may_tell_whole(text: str) -> bool:
    """A cheap test: words for the whole of an area."""
    return any([word in text for word in _WHOLE])  # noqa: C419 - quicker


def _rows_of_results(figures: Iterable[Figure], issued: int) -> Iterator[Figure]:
    """What rows tell of years that are over, or say to be reached."""
    for one in figures:
        over = one.is_reached or (max(one.years, default=0) < issued and not tells_plan(one.name))
        if one.is_row and over:
            yield one._replace(
                words=one.words - words_of("beside"), moments=said(one.name.casefold()).moments
            )


def _by_name(figures: Iterable[Figure]) -> Results:
    """The figures by the words that name them; those that say the same figure of the same are one."""
    found: defaultdict[frozenset[str], dict[object, Figure]] = defaultdict(dict)
    for one in figures:
        if len(one.words) >= FEWEST_WORDS:
            what = one.years, one.moments, one.area, one.directions, one.unit, one.is_rate, one.values
            found[one.words - words_of("measured")].setdefault(what, one)
    return {words: [*those.values()] for words, those in found.items()}


def _is_apart(clause: Clause, scope: Scope, area: str) -> bool:
    """Whether the clause tells a plan, or it or a heading over it names a place within the area."""
    if (scope.in_scope and not scope.of_results) or tells_plan(clause.text):
        return True
    return any(_names_part(text, area) for text in (*scope.headings, clause.text))


@lru_cache(maxsize=1024)
def _names_part(text: str, area: str) -> bool:
    """Remembered, since the same headings stand over many clauses."""
    at = text.casefold().find(area)
    rest = text if at < 0 else text[:at] + text[at + len(area) :]
    return pattern("part_of_area").search(rest) is not None


def _claims(clause: Clause, headings: Sequence[str], area: str) -> Iterator[_Claim]:
    """What the clause states exactly: as a target would be stated, and with its first amount."""
    whole = small(clause.text, area) if _may_tell_whole(clause.text) else ""
    for text, found in ((clause.text, stated_in(clause.text)), (whole, _first_stated(whole))):
        for stated in found:
            before, behind = _AMOUNT.sub("", text[: stated.end]), text[stated.end :].casefold()
            if stated.reading.op is None and _is_all(before, behind):
                own = said(small(stated.indicator, area))
                told = said(small(before if own.words.isdisjoint(words_of("directions")) else text, area))
                when = dated(told._replace(words=own.words, moments=told.moments | own.moments), headings)
                yield _Claim(clause, stated, when, said(stated.reading.unit or "").words)


def _first_stated(clause: str) -> Iterator[Stated]:
    """What a clause in small letters counts with its first amount, which may stand around it."""
    for number in LONE_NUMBER.finditer(clause):
        amount = amount_at(clause, *number.span())
        if amount:
            counted = pattern("counted").match(clause, amount.end)
            end = counted.end() if counted else amount.end
            indicator = f"{clause[: number.start()]} {clause[amount.end : end]}"
            yield Stated(indicator, amount.reading, end=end)
            return


def _is_all(before: str, behind: str) -> bool:
    """Whether nothing on either side of an amount says that it is rough, or of some only."""
    return not prose_pattern("roughly").search(before) and pattern("ends").match(behind) is not None


def _unlike(claim: _Claim, results: Results) -> Finding | None:
    """The finding that all figures that tell the same say otherwise."""
    words = claim.said.words
    changed = words - words_of("change") if words & words_of("directions") else words
    names = dict.fromkeys(
        (one | unit) - words_of("measured") for one in (words, changed) for unit in (frozenset(), claim.unit)
    )
    same = [one for name in names for one in results.get(name, ()) if _is_same(claim, one)]
    told = [one._replace(values=tuple(map(abs, one.values))) if one.directions else one for one in same]
    # What stands on both sides of an amount is told as the clause has it.
    indicator, text = claim.stated.indicator, claim.clause.text
    name = indicator if indicator in text else text.strip(" -–+*•.")
    return unlike_all(clause_target(claim.clause, claim.stated._replace(indicator=name)), told)


def _is_same(claim: _Claim, figure: Figure) -> bool:
    """True where unit, time, area and direction are the same; a total is one of the area that is told."""
    if figure.area not in (None, claim.said.area) or not (figure.is_row or claim.said.area):
        return False
    directions = claim.said.words & words_of("directions")
    if bool(directions) != bool(figure.directions) or not _is_in_unit(claim, figure):
        return False
    return _is_at_same_time(claim.said, figure) and (not directions or _is_same_way(directions, figure))


def _is_in_unit(claim: _Claim, figure: Figure) -> bool:
    """True for one unit; in a total row, things may be counted in another word, or in none."""
    unit, own = claim.stated.reading.unit, figure.unit
    if unit_kind(unit) == "count" and not figure.is_row:
        return not figure.is_rate and (own is None or unit_kind(own) == "count")
    return unit == own


def _is_at_same_time(told: Said, figure: Figure) -> bool:
    """True for one year; a change goes on from the first to the last of the years of its columns."""
    years = figure.years
    if not years or told.moments != figure.moments:
        return False
    last = frozenset((max(years),))
    return told.years in (years, last) if figure.directions else told.years == years == last


def _is_same_way(directions: frozenset[str], figure: Figure) -> bool:
    """True where the sign of a change, or the header's one word for it, says what the clause says."""
    if len(figure.directions) == 1:
        return directions == figure.directions and min(figure.values) >= 0
    return directions == {"giảm" if max(figure.values) < 0 else "tăng"}
