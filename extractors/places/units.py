"""The administrative units of Vietnam before and after 1 July 2025, by name and by code."""

from bisect import bisect_left
from functools import cache
from importlib.resources import files
from typing import Literal, NamedTuple

from extractors.places.spelling import exact_name, folded_name

Era = Literal["old", "new"]
Tier = Literal["province", "district", "commune"]
_TIERS: dict[int, Tier] = {2: "province", 3: "district", 5: "commune"}


class Unit(NamedTuple):
    """One row: `name` without its kind (but `Phường 4`, `Quận 1`), codes of the General Statistics Office.

    `era` is `old` up to 30 June 2025 and `new` after; `successors` are the codes of the new communes
    that an old commune became.
    """

    name: str
    kind: str
    era: Era
    code: str
    parent: str | None
    successors: tuple[str, ...]

    @property
    def tier(self) -> Tier:
        """The tier follows from the length of the code: 2, 3 or 5 digits."""
        return _TIERS[len(self.code)]


@cache
def _lines() -> list[str]:
    """The data rows, sorted by their first column, the folded name."""
    text = files("extractors.places").joinpath("gazetteer.tsv").read_text(encoding="utf-8")
    return [line for line in text.split("\n") if line and line[0] != "#"]


def _unit(line: str) -> Unit:
    _, name, kind, era, code, parent, successors = line.split("\t")
    return Unit(name, kind, "old" if era == "old" else "new", code, parent or None, tuple(successors.split()))


@cache
def _codes() -> dict[tuple[str, str], str]:
    rows = ((line.split("\t", 5), line) for line in _lines())
    return {(row[3], row[4]): line for row, line in rows}


def by_code(code: str, era: Era) -> Unit | None:
    """The unit of a code in an era."""
    line = _codes().get((era, code))
    return _unit(line) if line else None


@cache
def ancestors(unit: Unit) -> tuple[Unit, ...]:
    """The units above, the nearest first."""
    above = by_code(unit.parent, unit.era) if unit.parent else None
    return (above, *ancestors(above)) if above else ()


@cache
def named(name: str) -> tuple[Unit, ...]:
    """Every unit, of both eras and all tiers, whose name is `name` but for its diacritics and case."""
    prefix = folded_name(name) + "\t"
    lines = _lines()
    found = []
    for index in range(bisect_left(lines, prefix), len(lines)):
        if not lines[index].startswith(prefix):
            break
        found.append(_unit(lines[index]))
    return tuple(found)


def closed(name: str) -> str:
    """The name without a blank beside a lone letter if a unit is so named (`Khánh H òa`), else as it is."""
    pieces = name.split(" ")
    if min(map(len, pieces)) > 1 or named(name):
        return name
    ways = (
        " ".join((*pieces[:at], pieces[at] + pieces[at + 1], *pieces[at + 2 :]))
        for at in range(len(pieces) - 1)
        if 1 in (len(pieces[at]), len(pieces[at + 1]))
    )
    return next((way for way in ways if named(way)), name)


def spelled(unit: Unit, name: str) -> bool:
    """Whether `name` is the unit's name with all its diacritics (`Hoà` is `Hòa`)."""
    return exact_name(unit.name) == exact_name(name)
