"""Finds where a text names administrative units: `huyện Hà Trung`, `TP. Huế`, `Tỉnh ủy Nghệ An`."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import regex

from extractors.opening_pattern import OpeningPattern
from extractors.places.kinds import kind_as_written, rules
from extractors.places.spelling import exact_name, fold
from extractors.places.units import closed, named

_NAME_WORD = regex.compile(r"[^\s\-–]+")
_SYLLABLE = r"(?:\p{Lu}[\p{L}\p{M}'’]*+|\d{1,2}(?![\d/]|[.,]\d))"
_NAME = rf"{_SYLLABLE}(?:(?:\ |\ ?[-–]\ ?){_SYLLABLE}){{0,5}}"
_SOCIETY = regex.compile(r" ?hội", regex.IGNORECASE)
"""Behind the word `xã`, which is no unit then."""
_ORGANS = ("UBND", "HĐND", "NHÂN DÂN", "ĐẢNG ỦY", "ĐẢNG UỶ")
"""Behind these stands a unit."""
_ORGAN_REACH = 12
"""How far before a unit an organ may begin: the whole text before each unit would cost its length."""
_SHORT_NAMES = {"HCM": "Hồ Chí Minh"}


class Mention(NamedTuple):
    """A unit as a text names it, `kind` normalised, `name` as printed (empty: `UBND xã`)."""

    start: int
    end: int
    kind: str
    name: str


@cache
def _kind() -> str:
    pattern: str = rules()["mention"]["pattern"]
    return pattern


@cache
def _after_name() -> frozenset[str]:
    return frozenset(rules()["after_name"]["words"])


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(rules()["mention"]["opening"])


@cache
def _mention() -> OpeningPattern:
    pattern = rf"(?<!\p{{L}})(?P<kind>{_kind()})(?:\.?\ ?(?P<name>{_NAME}))"
    return OpeningPattern(regex.compile(pattern, regex.VERBOSE))


@cache
def _bare_kind() -> OpeningPattern:
    return OpeningPattern(regex.compile(rf"(?P<kind>{_kind()})\.?", regex.VERBOSE))


@cache
def name_length(name: str) -> int:
    """How much of a run of capitalised words is a unit's name: the longest that one bears, else a guess."""
    words = list(_NAME_WORD.finditer(name))
    for count in range(len(words), 0, -1):
        if named(closed(name[: words[count - 1].end()])) or (count == 1 and name[: words[0].end()].isdigit()):
            return words[count - 1].end()
    for count, word in enumerate(words):
        if count and word.group().lower() in _after_name():
            return words[count - 1].end()
    return words[min(len(words), 3) - 1].end()


def _read(match: regex.Match[str]) -> Mention | None:
    kind = kind_as_written()[fold(match["kind"])]
    printed = match["name"]
    length = name_length(printed)
    opens_phrase = printed.split()[0].lower() in _after_name() and not named(printed[:length])
    stopped = (
        match.string[match.start("name") - 2 : match.start("name")] == ". "
        and match["kind"][-1] not in "pxPX"
    )
    if stopped and not named(printed[:length]):
        return None  # A sentence is over behind the word, unless that is short: `TP. Huế`.
    if opens_phrase or _is_society(match, kind, printed[:length]):
        return None
    name = printed[:length]
    return Mention(match.start(), match.start("name") + length, kind, _SHORT_NAMES.get(name, name))


def _is_society(match: regex.Match[str], kind: str, name: str) -> bool:
    """Whether `Hội` begins no name of a unit, but a society (`Tỉnh Hội Nông dân`) or half of `Xã Hội`."""
    if exact_name(name).split()[:1] != ["hội"]:
        return False
    before = match.string[max(0, match.start() - _ORGAN_REACH) : match.start()]
    told = match["kind"].islower() or before.rstrip().endswith(_ORGANS)
    return (kind == "xã" and not told) or all(unit.kind != kind for unit in named(name))


def read_mention(text: str, start: int = 0) -> Mention | None:
    """The unit named at `start`; only its kind where no name follows (`xã`, `tỉnh`)."""
    match = _mention().match(text, start)
    mention = _read(match) if match else None
    if mention:
        return mention
    bare = _bare_kind().match(text, start)
    if bare is None or _SOCIETY.match(text, bare.end()):
        return None
    return Mention(bare.start(), bare.end(), kind_as_written()[fold(bare["kind"])], "")


def find_mentions(text: str) -> Iterator[Mention]:
    """Every unit that the text names with its kind and name."""
    pattern, position = _mention(), 0
    for opening in _opening().finditer(text):
        match = pattern.match(text, opening.start()) if opening.start() >= position else None
        if match:
            mention = _read(match)
            if mention:
                yield mention
            # The run of capitalised words may go on to the next unit: "PHƯỜNG 4 - QUẬN 8".
            position = mention.end if mention else match.end("kind")
