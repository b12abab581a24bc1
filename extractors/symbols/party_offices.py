"""Symbols of Party committees: `TU` is a provincial committee's, `TW` the centre's (Hướng dẫn 36-HD/VPTW)."""

import regex

from extractors.symbols.abbreviations import is_provincial_committee

_CENTRE = "/TW"
_PRINTED = regex.compile(r"/\s?T\.?Ư(?!\w)")


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
