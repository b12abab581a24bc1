"""Reads document symbols: `50/KH-UBND`, `42/2025/QĐ-TTg`, `73 - QĐ/ĐU`, `/KH-UBND` and the like."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

import regex

from extractors.document_types import names
from extractors.symbols.abbreviations import names_issuer_only, type_of, unglue
from extractors.symbols.forms import JOINT_AHEAD, forms, joint_pattern, symbol_pattern
from models.value import value

_SPACE = re.compile(r"\s+")
_LOST_HYPHEN = re.compile(r"(?<=[^\W\d_])\s\.?(?=[^\W\d_])")
_SPACED_JOINT = re.compile(r"\s[/–-]\s")
_JOINT = re.compile(r"[/-]")
_PART_END = re.compile(r"[/.-]")
"""What ends the part of a suffix that tells the type; older symbols have a dot there (`QĐ.UB`)."""
_YEAR = re.compile(r"\d{4}/?(?=\D)")
_CENTRE = re.compile(r"(?<=[/-])(?:TƯ|T\.Ư|T\.W)(?![\w.])")
_WORDS_BEFORE = 30
"""How many characters before its first joint a symbol and the word `số` can begin."""
_LONGEST = 80
"""How many characters after its first joint a symbol can end."""
_LONGEST_WORDS = 14
_LEADING_NUMBER = re.compile(r"(\d[\d.]*)[ /–-]?")


@value
class SymbolReading:
    """A symbol from `start` to `end` in its text; `number` is None where it was left blank.

    `symbol` is whole and without spaces; `suffix` what follows the number, and `/` or `-`, in it.
    `doc_type` is what the symbol itself says: None for `63/2025/QH15`, `CV` for a công văn.
    """

    start: int
    end: int
    number: str | None
    suffix: str
    symbol: str
    doc_type: str | None


def read_symbol(text: str, start: int = 0) -> SymbolReading | None:
    """The first document symbol at or after `start`."""
    return next(find_symbols(text, start), None)


def symbol_alone(text: str) -> SymbolReading | None:
    """The document symbol that is the whole of a text."""
    symbol = read_symbol(text)
    return symbol if symbol and (symbol.start, symbol.end) == (0, len(text)) else None


def find_symbols(text: str, start: int = 0) -> Iterator[SymbolReading]:
    """Every document symbol at or after `start`, in order."""
    if "/" not in text and "-" not in text and "–" not in text:  # as in most cells
        return
    joints, pattern = joint_pattern(), symbol_pattern()
    for sign in JOINT_AHEAD.finditer(text, start):
        joint = joints.match(text, sign.start()) if sign.start() >= start else None
        if joint is None:
            continue
        first = max(start, joint.start() - _WORDS_BEFORE)
        match = pattern.search(text, first, joint.end() + _LONGEST)
        # A match further on is left to its own joint, which lets it reach as far as it can.
        reading = _read(match) if match and match.start("suffix") < joint.end() else None
        if reading:
            yield reading
        start = reading.end if reading else joint.end()


def _read(match: regex.Match[str]) -> SymbolReading | None:
    number = _SPACE.sub("", match["number"]) if match["number"] else None
    raw, marked = _cut(match["suffix"]), match["mark"] is not None or _follows_letter(match)
    end = match.start("suffix") + len(raw)
    whole = _clean(match.string[match.start("symbol") : end])
    suffix = unglue(_clean(raw))
    if number is None and whole == suffix:
        return _unusual(match, suffix, end)
    doc_type = _type_of_suffix(suffix)
    if not _is_symbol(number, suffix, doc_type, marked=marked, party=match["hyphen"] is not None):
        return None
    joint = "-" if match["hyphen"] else "/"
    start = match.start("number") if number else match.start("symbol")
    start += len(match.string[start:end]) - len(match.string[start:end].lstrip())
    return SymbolReading(start, end, number, suffix, f"{number or ''}{joint}{suffix}", doc_type)


def _follows_letter(match: regex.Match[str]) -> bool:
    """`Công văn 305/STP`, `Nghị quyết 06/TU`: some leave out `số`."""
    before = match.string[max(0, match.start() - _LONGEST_WORDS) : match.start()]
    return before.endswith(" ") and before.rstrip().endswith(_letters())


@cache
def _letters() -> tuple[str, ...]:
    return (*forms()["letters"], *names())


def _unusual(match: regex.Match[str], text: str, end: int) -> SymbolReading | None:
    """A symbol of no known form, as firms give it (`01-GCN-TX`), or one of before 1990 (`34-CP`)."""
    number = _LEADING_NUMBER.match(text)
    suffix = text[number.end() :] if number else text
    if number and names_issuer_only(suffix):
        return SymbolReading(match.start("suffix"), end, number[1], suffix, text, None)
    if sum(letter.isupper() for letter in text) < 3:
        return None
    # The first part is the office here (60 TC/QĐ/CĐKT is a QĐ of the Ministry of Finance, TC), unless
    # another one is (1679 QĐ/TTg); a part in small letters too is none (01 CTr/HĐĐ).
    first, *parts = _JOINT.split(suffix)
    if not first.isupper() or any(map(names_issuer_only, parts)):
        parts.append(first)
    doc_type = next(filter(None, map(type_of, parts)), "CV")
    return SymbolReading(match.start("suffix"), end, number and number[1], suffix, text, doc_type)


@lru_cache(maxsize=1024)
def _clean(text: str) -> str:
    """Without spaces, with hyphens for dashes and where one was lost, and `TW` for the older `TƯ`."""
    return _CENTRE.sub("TW", _SPACE.sub("", _LOST_HYPHEN.sub("-", text)).replace("–", "-"))


@lru_cache(maxsize=1024)
def _cut(suffix: str) -> str:
    """Without what follows a spaced dash, unless the suffix lacks an office: `KH - UBND` is one suffix."""
    # The joint behind a year parts nothing: `2031 / NĐ - CP`.
    joint = _SPACED_JOINT.search(suffix, len("2031 ") if suffix[:4].isdigit() else 0)
    if joint is None:
        return suffix
    before = _YEAR.sub("", _clean(suffix[: joint.start()]), count=1)
    if _JOINT.search(before) or names_issuer_only(before):
        return suffix[: joint.start()]
    second = _SPACED_JOINT.search(suffix, joint.end())
    return suffix[: second.start()] if second else suffix


@lru_cache(maxsize=1024)
def _type_of_suffix(suffix: str) -> str | None:
    """The type in a suffix, `CV` where it names offices alone, None where it names one authority."""
    letters = _YEAR.sub("", suffix, count=1)
    if names_issuer_only(letters):
        return None
    first = type_of(_PART_END.split(letters)[0])
    return first or next(filter(None, map(type_of, letters.split("/"))), "CV")


def _is_symbol(number: str | None, suffix: str, doc_type: str | None, *, marked: bool, party: bool) -> bool:
    """Whether the letters are those of a document and not of a unit, a ratio or a list of offices."""
    letters = _YEAR.sub("", suffix, count=1)
    dated = letters != suffix
    parts = _PART_END.split(letters)
    known = type_of(parts[0]) is not None
    if number is None:
        return known and len(parts) > 1 and (marked or not party)
    if party:
        return known or marked
    if len(parts) == 1:
        return dated or doc_type is None or (marked and len(letters) > 1)
    return known or dated or marked or ("/" not in letters and _is_office(parts[0]))


def _is_office(part: str) -> bool:
    return sum(letter.isupper() for letter in part) > 1
