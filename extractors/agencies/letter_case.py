"""Names in capitals, as they stand in a text: `HÀ TRUNG` is `Hà Trung`; abbreviations stay."""

from collections.abc import Callable
from functools import cache

import regex

from extractors.places import fold, named
from extractors.rule_files import read_rules

_SHOUTED_WORD = regex.compile(r"(?<![\w/-])[\p{L}\p{M}]+(?![\w/-])")
_LETTERS = regex.compile(r"\p{L}[\p{L}\p{M}]*")
_SECOND_FIELD = regex.compile(r"(?<= [-–] )\p{Ll}")
"""Where a dash joins two fields: `Tổng hợp - Kế hoạch`."""
_VOWELS = frozenset("aeiouy")
_NUMBERS = frozenset({"II", "III", "IV", "VII", "VIII", "IX"})
"""Roman numerals that are no syllables: `TRƯỜNG MẦM NON II`."""


def title_case(name: str) -> str:
    """`HÀ TRUNG` is `Hà Trung`; abbreviations (`THCS`) and names that are not in capitals stay."""
    return _LETTERS.sub(lambda word: _recased(word, str.capitalize), name) if name.isupper() else name


def quieted(words: str) -> str:
    """Words in capitals as they stand within a name: `CÁC DỰ ÁN MTQG` is `các dự án MTQG`."""
    if not words.isupper():
        return words
    start = _unit_start(words)
    quiet = _SHOUTED_WORD.sub(lambda word: _recased(word, str.lower), words[:start])
    return _with_proper_names(quiet) + title_case(words[start:])


def sentence_case(field: str) -> str:
    """A field in capitals has one capital, at its start and behind a dash; abbreviations stay."""
    if not field.isupper() or " " not in field:
        return title_case(field)
    start = _unit_start(field)
    quiet = field[:1] + _LETTERS.sub(lambda word: _recased(word, str.lower), field[1:start])
    capital = _SECOND_FIELD.sub(lambda match: match.group().upper(), quiet)
    return _with_proper_names(capital) + title_case(field[start:])


@cache
def _proper_names() -> dict[str, str]:
    names = read_rules("extractors.agencies", "fields.toml")["proper"]["names"]
    return {name.lower(): name for name in names}


@cache
def _proper_name() -> regex.Pattern[str]:
    return regex.compile(rf"\b(?:{'|'.join(_proper_names())})\b")


def _with_proper_names(words: str) -> str:
    """`liên ngành trung ương` is `liên ngành Trung ương`."""
    return _proper_name().sub(lambda match: _proper_names()[match.group()], words)


def _unit_start(field: str) -> int:
    """Where the field ends in the name of a district or province; its length where it does not."""
    starts = [match.start() for match in _LETTERS.finditer(field)][1:-1]
    units = (start for start in starts if any(unit.tier != "commune" for unit in named(field[start:])))
    return next(units, len(field))


def _recased(word: regex.Match[str], change: Callable[[str], str]) -> str:
    """The word changed, if it has a vowel; one without is an abbreviation."""
    spoken = _VOWELS & set(fold(word.group())) and word.group() not in _NUMBERS
    return change(word.group()) if spoken else word.group()
