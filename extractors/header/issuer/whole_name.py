"""The whole name of an agency: what could be read of it, and the rest of its line."""

from dataclasses import replace

import regex

from extractors.agencies import AgencyReading, bare_unit, quieted, read_agency, title_case, unit_level
from extractors.header.issuer.value import Issuer, from_source
from extractors.header.sources import IssuerSource
from extractors.places import Mention, named, read_mention
from extractors.syllables import is_syllable

_NUMBER_OF_NAME = regex.compile(r"(?i:(?:khu vực |cơ sở |số )?\d+(?: ?[-–] ?\p{L}[\p{L} ]*)?)")


def with_whole_name(own: IssuerSource) -> Issuer:
    """The agency with the rest of its line, which belongs to its name unless it cites a document.

    A number may name it (`BAN CHỈ ĐẠO 389`, `TÒA ÁN NHÂN DÂN KHU VỰC 3 - SƠN LA`).
    """
    issuer, rest, behind = from_source(own), rest_of_line(own), own.text.value[own.agency.end :]
    if unit := bare_unit(rest, own.agency):
        return replace(issuer, unit=unit, unit_inside=True)
    if own.agency.unit is None and (numbered := _numbered_unit(behind)):
        number, unit = numbered
        return replace(issuer, name=f"{issuer.name} {number}", unit=unit, level=unit_level(unit))
    if longer := _longer_unit(behind.lstrip(" "), own.agency):
        return replace(issuer, unit=longer)
    if small := _small_unit(rest, own.agency):
        return replace(issuer, unit=small)
    cites = any(map(str.isdigit, rest)) and not _NUMBER_OF_NAME.fullmatch(rest)
    if own.agency.unit or cites:
        return replace(issuer, rest=rest)
    return replace(issuer, name=f"{issuer.name}{_joined_rest(own, rest)}".rstrip())


def _joined_rest(own: IssuerSource, rest: str) -> str:
    """The rest of a name with the mark before it; a dash opens a second field (`Tổ chức - Hành chính`)."""
    between = own.text.value[own.agency.end :].lstrip()
    if rest and not rest.startswith("-") and between.startswith(("- ", "– ")):
        return f" - {rest[:1].upper()}{rest[1:]}"
    return f", {rest}" if between.startswith(",") else f" {rest}"


def rest_of_line(found: IssuerSource) -> str:
    """What the line says after the name that could be read (`… theo Quyết định số 5/QĐ-SYT`)."""
    rest = found.text.value[found.agency.end :].strip(" *|-–:.,")
    if read_mention(rest, 0):
        return ""
    other = read_agency(rest)
    # A joint document names the second agency behind a dash.
    return f"- {other.name}" if other and other.end == len(rest) else _written(rest)


def _written(rest: str) -> str:
    """Words in capitals within a name; those that are a unit's name keep their capitals' first letters."""
    words, dash, place = rest.rpartition(" - ")
    return quieted(words) + dash + title_case(place) if named(place) else quieted(rest)


def _longer_unit(rest: str, agency: AgencyReading) -> Mention | None:
    """The unit whose name is one word longer than that of a listed one: `XÃ KIM SƠN` + `THƯỢNG`."""
    unit = agency.unit
    if unit is None or not unit.name or not rest[:1].isupper() or not is_syllable(rest):
        return None
    return unit._replace(end=unit.end + 1 + len(rest), name=f"{unit.name} {rest}")


def _small_unit(rest: str, agency: AgencyReading) -> Mention | None:
    """The unit whose name is typed in small letters: `xã` + `chiềng san`."""
    unit, name = agency.unit, title_case(rest.upper())
    return unit._replace(name=name) if unit and not unit.name and rest and named(name) else None


def _numbered_unit(rest: str) -> tuple[str, Mention] | None:
    """The number that names a body, and its unit behind it: `BAN CHỈ ĐẠO` + `35 HUYỆN MƯỜNG LA`."""
    number, _, place = rest.strip().partition(" ")
    unit = read_mention(place) if number.isdecimal() else None
    return (number, unit) if unit and unit.end == len(place) else None
