"""What the letters of a symbol stand for."""

from functools import cache, partial

import regex

from extractors.document_types import by_abbreviation
from extractors.rule_files import read_rules

_tables = partial(read_rules, "extractors.symbols", "abbreviations.toml")
_CENTRE = "/TW"
_PRINTED = regex.compile(r"/\s?T\.?Ư(?!\w)")


@cache
def type_of(part: str) -> str | None:
    """The type that one part of a symbol names; text in capitals (`CTR`) finds `CTr` too."""
    variants: dict[str, str] = _tables()["types"]
    if part in variants:
        return variants[part]
    lowered = f"{part[:-1]}{part[-1:].lower()}" if len(part) > 2 else part
    kind = by_abbreviation(part) or by_abbreviation(lowered)
    return kind.abbreviation if kind else None


@cache
def _whole_issuer() -> regex.Pattern[str]:
    return regex.compile(rf"(?:{'|'.join(_tables()['issuers']['whole'])})\d*", regex.IGNORECASE)


@cache
def names_issuer_only(suffix: str) -> bool:
    """Whether a suffix is an authority alone: `CP`, `QH15`, `UBTVQH15`."""
    return _whole_issuer().fullmatch(suffix) is not None


@cache
def _glued() -> regex.Pattern[str]:
    return regex.compile(rf"(?P<type>\p{{L}}+?)(?P<issuer>{'|'.join(_tables()['issuers']['glued'])})")


@cache
def unglue(suffix: str) -> str:
    """Puts back a hyphen that a text lost between type and issuer: `QĐUBND` is `QĐ-UBND`."""
    year, word = (suffix[:5], suffix[5:]) if suffix[4:5] == "/" and suffix[:4].isdigit() else ("", suffix)
    match = _glued().fullmatch(word)
    return f"{year}{match['type']}-{match['issuer']}" if match and type_of(match["type"]) else suffix


@cache
def _provincial() -> regex.Pattern[str]:
    return regex.compile(_tables()["provincial_committees"]["pattern"])


def is_provincial_committee(name: str) -> bool:
    """Whether a name, with either spelling of `ủy`, is that of the Party's committee of a province."""
    return _provincial().search(name.lower().replace("uỷ", "ủy")) is not None


def of_its_committee(symbol: str | None, printed: str, issuer: str | None) -> str | None:
    """`445-KL/TƯ` of a Tỉnh ủy is its own `/TU` with a stray mark: only elsewhere is `TƯ` the centre.

    >>> of_its_committee("445-KL/TW", "445-KL/TƯ", "Tỉnh ủy Sơn La")
    '445-KL/TU'
    >>> of_its_committee("26-NQ/TW", "26-NQ/TƯ", "Ban Chấp hành Trung ương Đảng")
    '26-NQ/TW'
    >>> of_its_committee("26-NQ/TW", "26-NQ/TW", "Tỉnh ủy Sơn La")
    '26-NQ/TW'
    """
    if symbol is None or not symbol.endswith(_CENTRE) or not _PRINTED.search(printed):
        return symbol
    if issuer is None or not is_provincial_committee(issuer):
        return symbol
    return symbol.removesuffix(_CENTRE) + "/TU"
