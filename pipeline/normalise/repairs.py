"""Which repairs the characters of a file need: told by its whole text."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

import regex

from extractors.rule_files import read_rules
from extractors.syllables import has_lone_letters
from pipeline.normalise.emphasis import LONE_STAR, emphasis_in
from pipeline.normalise.formulas import FORMULA
from pipeline.normalise.full_width import FULL_WIDTH, PLAIN_WIDTH
from pipeline.normalise.html_references import ENTITY
from pipeline.normalise.lost_capitals import has_lost_capitals
from pipeline.normalise.lost_letters import has_lost_letters, lost_all
from pipeline.normalise.raised_signs import RAISED_TAG

_SPACE = r"[\s\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]"
_INVISIBLE = r"[\u00AD\u200B-\u200F\u2028-\u202E\u2060\uFEFF\uFFFC\x00-\x08\x0B\x0E-\x1F\x7F]"
_ESCAPE = r"\\(?:(?=[^\w\s\\])|$)"
"""Before a sign that would set the text, and at the end of a line that markdown breaks there."""
_ATTRIBUTE = r"""\s++[a-z:-]++\s*+=\s*+(?:"[^"<>]*+"|'[^'<>]*+'|[^\s"'<>]++)"""
_TAG = rf"</?(?i:(?:b|i|u|em|strong|sub|sup|span|font|div|p|br)(?:{_ATTRIBUTE})*+)\s*+/?>"
"""What is left of a page in the text that was copied out of it: `<b>KẾ HOẠCH</b>`; not `nhóm <B và C>`."""
_SUSPECT = re.compile(
    "[$&_\\\\\u00a0\u00ad\u0300-\u036f\u1680\u2000-\u2012\u2028-\u202f\u2044\u205f\u2060\u2215\u3000\ufeff\ufffc"
    "\x00-\x09\x0b-\x1f\x7f\x85*<ƣƢÐðƉ\u0335\uf0b7\uf02d\ufffe\uff01-\uff5e]"
)
"""Where a stretch may need cleaning, or between two spaces; a plain class `re` scans fastest of all."""
_TWO_SPACES = re.compile("  ")
_COMPOSED = r"[^\P{L}]\p{M}++"


@dataclass(frozen=True, slots=True)
class Repairs:
    """What is replaced in one file: one alternation, and the replacement of each fixed token.

    `conditional`: the letters that are repaired only among certain others.
    """

    pattern: regex.Pattern[str]
    fixed: dict[str, str]
    conditional: re.Pattern[str] | None

    def may_change(self, unit: str) -> bool:
        """Whether anything in the unit may have to be replaced."""
        if "  " in unit or _SUSPECT.search(unit):
            return True
        return self.conditional is not None and self.conditional.search(unit) is not None

    def suspects(self, unit: str) -> list[int]:
        """Where something may have to be replaced, in order."""
        kinds = filter(None, (_SUSPECT, _TWO_SPACES, self.conditional))
        return sorted([match.start() for kind in kinds for match in kind.finditer(unit)])


class _Glyph(NamedTuple):
    """A letter that stands for another one where its pattern matches, in files that hold a witness."""

    letter: str
    pattern: str
    replacement: str
    witnesses: list[str]


@cache
def _rules() -> tuple[dict[str, str], list[_Glyph]]:
    """What is always replaced, and the letters that are only among certain others."""
    data = read_rules("pipeline.normalise", "glyphs.toml")
    always = {rule["from"]: rule["to"] for rule in data["always"]}
    together = [
        _Glyph(rule["from"], rule["pattern"], rule["to"], rule["witnesses"]) for rule in data["together"]
    ]
    return always, together


@cache
def _repairs(active: tuple[bool, ...], emphasis: tuple[str, ...]) -> Repairs:
    always, together = _rules()
    used = [rule for use, rule in zip(active, together, strict=True) if use]
    spaces = rf"{_SPACE}{{2,}}+|(?! ){_SPACE}"
    tags = (RAISED_TAG, _TAG)
    kinds = (spaces, _INVISIBLE, *emphasis, LONE_STAR, FORMULA, _ESCAPE, *tags, ENTITY, FULL_WIDTH, _COMPOSED)
    glyphs = (*map(regex.escape, always), *(rule.pattern for rule in used))
    return Repairs(
        regex.compile("|".join((*kinds, *glyphs))),
        always | {rule.letter: rule.replacement for rule in used} | PLAIN_WIDTH,
        re.compile("|".join(re.escape(rule.letter) for rule in used)) if used else None,
    )


class Needs(NamedTuple):
    """What is put right in one file.

    `parted`: marked letters stand apart from their words; `small`: they are small among capitals; `lost`: ư
    is missing, `lost_all`: everywhere.
    """

    repairs: Repairs
    parted: bool
    small: bool
    lost: bool
    lost_all: bool


def needs_of(unit: str, parts: Iterable[str]) -> Needs:
    """What a file needs of which the unit is the whole text; `parts` as in `emphasis_in`."""
    _, together = _rules()
    witnessed = tuple(any(witness in unit for witness in glyph.witnesses) for glyph in together)
    repairs = _repairs(witnessed, emphasis_in(unit, parts))
    letters = has_lone_letters(unit), has_lost_capitals(unit)
    return Needs(repairs, *letters, has_lost_letters(unit), lost_all(unit))
