"""Units: which words are one, and of what kind they are."""

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any, Literal

import regex

from extractors.rule_files import read_rules

UnitKind = Literal["count", "measure", "money", "rate", "time", "scale", "ratio"]

_WORDS_AT_MOST = 3
_UNKNOWN = regex.compile(r"\p{Ll}[\p{L}&.,-]++(?: [\p{Ll}&][\p{L}.,-]*+){0,2}+(?:/ ?\p{L}[\p{L} ]*+)*+")
_BRACKET = regex.compile(r"[(\[]([^()\[\]]{1,40})[)\]]")
_DONG = regex.compile(r"(?i)(?:(?:nghìn|ngàn|ng\.?|1\.?000) ?)?(?:đồng|đ|vn[đd])(?!\p{L})")
_DIGIT = regex.compile(r"(?<!\b(?:m|km|cm|dm))\d")
"""A digit that is not the exponent of a unit (`m2`, `km2`)."""
_UNIT_LABEL = regex.compile(r"(?i)^(?:đơn vị(?: tính)?|đvt|đv|tính bằng)\s*:?\s*")
_BARE_PERCENT = regex.compile(r"(?:^|[\s(])(%|‰)(?:$|[\s)/:])")


@cache
def _rules() -> Mapping[str, Any]:
    return read_rules("extractors.numbers", "units.toml")


@cache
def _kinds() -> Mapping[str, UnitKind]:
    return {form: entry["kind"] for entry in _rules()["unit"] for form in entry["forms"]}


@cache
def _scales() -> Mapping[str, str]:
    """The scale word that each of its other spellings stands for."""
    return {form: scale for scale, forms in _rules()["scales"].items() for form in forms}


@lru_cache(maxsize=4096)
def unit_kind(text: str | None) -> UnitKind | None:
    """The kind of a unit (`nghìn con` is a count of `con`, `tạ/ha` a ratio); None where it is not known."""
    if not text:
        return None
    words = text.casefold().strip(" .").split("/")[0].strip()
    kind = _known(words)
    ratio = "/" in text and kind not in (None, "rate")
    return "ratio" if ratio else kind


def _known(words: str) -> UnitKind | None:
    """The kind of the longest known form that starts `words`; what follows a scale word decides."""
    kinds = _kinds()
    parts = words.split()
    for length in range(min(len(parts), _WORDS_AT_MOST), 0, -1):
        kind = kinds.get(" ".join(parts[:length]))
        if kind == "scale" and len(parts) > length:
            return _known(" ".join(parts[length:])) or kind
        if kind is not None:
            return kind
    return None


@lru_cache(maxsize=4096)
def scale_of(unit: str) -> str:
    """The scale word or the measure in which an amount is given, empty for things that are counted."""
    words = unit.casefold().partition("/")[0].split()
    scale = _scales().get(words[0], words[0]) if words else ""
    if _kinds().get(scale) == "scale":
        return scale
    return words[0] if unit_kind(unit) == "measure" else ""  # `km đường` is `km`


@lru_cache(maxsize=4096)
def is_listed(text: str) -> bool:
    """True for a unit of the list and nothing more, with a scale word before it or a ratio behind it."""
    unit, *ratio = text.casefold().split("/")
    if any(" " in part.strip() and part.strip() not in _kinds() for part in ratio):
        return False
    words = unit.split()
    if words and _kinds().get(words[0]) == "scale":
        words = words[1:]
    return " ".join(words) in _kinds()


@lru_cache(maxsize=4096)
def is_whole(text: str | None) -> bool:
    """True for units of which nobody writes a thousandth: things that are counted, `đồng`, `nghìn đồng`.

    What is given in millions, or counted in thousands (`triệu đồng`, `nghìn con`), may well have decimals.
    """
    if not text:
        return False
    if _DONG.match(text.strip()):
        return True
    return unit_kind(text) == "count" and unit_kind(text.split()[0]) != "scale"


@lru_cache(maxsize=4096)
def is_unit(text: str) -> bool:
    """True for what may stand as unit after a number: a known one, or up to three words in lower case."""
    if len(text) > 40 or not (text[0].isalpha() or text[0] in "%‰") or _DIGIT.search(text):
        return False
    return unit_kind(text) is not None or _UNKNOWN.fullmatch(text) is not None


@lru_cache(maxsize=4096)
def bracketed_unit(header: str) -> str | None:
    """The unit that a header or caption names: `Diện tích (ha)`, `Thu (Đvt: ngàn đồng)`, `Tỷ lệ %`."""
    for match in _BRACKET.finditer(header) if "(" in header or "[" in header else ():
        inner = match[1].strip()
        label = _UNIT_LABEL.match(inner)
        unit = inner[label.end() :].strip() if label else inner
        if unit and (label or unit_kind(unit)):
            return unit
    percent = _BARE_PERCENT.search(header) if "%" in header or "‰" in header else None
    return percent[1] if percent else None
