"""Cleans characters: NFC, glyph repairs, odd spaces, invisible characters, markdown emphasis."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import NamedTuple
from unicodedata import is_normalized, normalize

import regex

from extractors.rule_files import read_rules
from extractors.syllables import has_lone_letters
from models.evidence import Box
from models.sourced_text import Run, SourcedText
from pipeline.normalise.entities import ENTITY, character_of
from pipeline.normalise.formulas import FORMULA, plain_formula
from pipeline.normalise.lost_capitals import has_lost_capitals, with_capitals
from pipeline.normalise.lost_letters import has_lost_letters, lost_all, with_letters
from pipeline.normalise.misread_headings import with_right_heading
from pipeline.normalise.parted_syllables import with_whole_syllables

_SPACE = r"[\s\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]"
_INVISIBLE = r"[\u00AD\u200B-\u200F\u2028-\u202E\u2060\uFEFF\uFFFC\x00-\x08\x0B\x0E-\x1F\x7F]"
_FACTOR = r"(?:(?<=[\d)\]])\*[(\[]\d|(?<=\d[)\]])\*\d)"
"""The sign of a product in a formula: `(3)*(4)`, `(6)/(3)*100`."""
_EMPHASIS = rf"\*\*\*?|(?!{_FACTOR})(?:(?<![\w(*])\*(?=[^\s*)])|(?<=[^\s*(])\*(?![\w)*]))"
_LONE_STAR = r"(?<=\d{4}) \*$"
"""That under the name of a Party committee, behind the date where the columns ran together."""
_STRONG = r"(?<![\w_])__?(?=[^\W_]|[(“\"])|(?<=[^\W\d_]|[.:;)”])__?(?![\w_])"
_WITHIN = r"[^*\n]{0,300}+(?:\n[^*\n]{1,300}+){0,4}"
"""What two stars may enclose: a line or a few, no blank one."""
_IN_CELL = r"[^*\n\t|]{0,300}+(?:\n[^*\n\t|]{1,300}+)?"
"""What one star may enclose: no border of a cell either, since a footnote's mark stands alone in its cell."""
_PAIRED = (
    regex.compile(
        rf"\*\*[^\s*)|]{_WITHIN}(?<![\s(])\*\*"
        rf"|\*[\p{{L}}(“\"]{_IN_CELL}(?<![\s(])\*(?![\w(])"
    ),
    regex.compile(r"(?<!\w)__?(?:[^\W_]|[(“\"])[^_\n]{0,200}+(?<=[^\W\d_]|[.:;)”])__?(?!\w)"),
)
"""Stars and lines that open and close: a text without has no such emphasis, and `Xã B*` is a footnote's."""
_ESCAPE = r"\\(?:(?=[^\w\s\\])|$)"
"""Before a sign that would set the text, and at the end of a line that markdown breaks there."""
_ATTRIBUTE = r"""\s++[a-z:-]++\s*+=\s*+(?:"[^"<>]*+"|'[^'<>]*+'|[^\s"'<>]++)"""
_TAG = rf"</?(?i:(?:b|i|u|em|strong|sub|sup|span|font|div|p|br)(?:{_ATTRIBUTE})*+)\s*+/?>"
"""What is left of a page in the text that was copied out of it: `<b>KẾ HOẠCH</b>`; not `nhóm <B và C>`."""
_BREAKING_TAG = re.compile(r"</?(?:br|p|div)\b", re.IGNORECASE)
_SUSPECT = re.compile(
    "[$&_\\\\\u00a0\u00ad\u0300-\u036f\u1680\u2000-\u200f\u2028-\u202f\u205f\u2060\u3000\ufeff\ufffc"
    "\x00-\x09\x0b-\x1f\x7f\x85*<ƣƢÐð\u0335\uf0b7\uf02d\ufffe]"
)
"""Where a stretch may need cleaning, or between two spaces; a plain class `re` scans fastest of all."""
_TWO_SPACES = re.compile("  ")
_COMPOSED = r"[^\P{L}]\p{M}++"


@dataclass(frozen=True, slots=True)
class _Repairs:
    """What is replaced in one file: one alternation, and the replacement of each fixed token.

    `conditional`: the letters that are repaired only among certain others.
    """

    pattern: regex.Pattern[str]
    fixed: dict[str, str]
    conditional: re.Pattern[str] | None


@cache
def _rules() -> tuple[dict[str, str], list[tuple[str, str, str, list[str]]]]:
    data = read_rules("pipeline.normalise", "glyphs.toml")
    always = {rule["from"]: rule["to"] for rule in data["always"]}
    together = [(rule["from"], rule["pattern"], rule["to"], rule["witnesses"]) for rule in data["together"]]
    return always, together


@cache
def _repairs(active: tuple[bool, ...], marked: tuple[bool, ...]) -> _Repairs:
    always, together = _rules()
    parts = [regex.escape(token) for token in always]
    fixed = dict(always)
    used = [rule for use, rule in zip(active, together, strict=True) if use]
    for letter, pattern, replacement, _ in used:
        parts.append(pattern)
        fixed[letter] = replacement
    spaces = rf"{_SPACE}{{2,}}+|(?! ){_SPACE}"
    emphasis = [pattern for used, pattern in zip(marked, (_EMPHASIS, _STRONG), strict=True) if used]
    return _Repairs(
        regex.compile(
            "|".join(
                [spaces, _INVISIBLE, *emphasis, _LONE_STAR, FORMULA, _ESCAPE, _TAG, ENTITY, _COMPOSED, *parts]
            )
        ),
        fixed,
        re.compile("|".join(re.escape(rule[0]) for rule in used)) if used else None,
    )


def _emphasis_in(unit: str, parts: Iterable[str]) -> tuple[bool, ...]:
    """Whether stars, and lines, are emphasis in a file."""
    if "*" not in unit and "_" not in unit:
        return (False, False)
    text = "\n\n".join(parts) or unit
    return tuple(paired.search(text) is not None for paired in _PAIRED)


class _Needs(NamedTuple):
    """What is put right in one file. `parted`: marked letters stand apart from their words; `small`: they are
    small among capitals; `lost`: ư is missing, `lost_all`: everywhere.
    """

    repairs: _Repairs
    parted: bool
    small: bool
    lost: bool
    lost_all: bool


def _needs_of(unit: str, parts: Iterable[str]) -> _Needs:
    _, together = _rules()
    witnessed = tuple(any(witness in unit for witness in witnesses) for *_, witnesses in together)
    repairs = _repairs(witnessed, _emphasis_in(unit, parts))
    letters = has_lone_letters(unit), has_lost_capitals(unit)
    return _Needs(repairs, *letters, has_lost_letters(unit), lost_all(unit))


class CharacterCleaner:
    """Cleans stretches of one unit of a source.

    Which repairs a file needs is decided on its whole text: `CharacterCleaner(text)` decides on the
    unit itself, `cleaner.for_unit(other)` keeps the verdict.
    """

    def __init__(self, unit: str, needs: _Needs | None = None, *, parts: Iterable[str] = ()) -> None:
        """`parts`: the texts of which the unit was put together without anything between them."""
        self.unit = unit
        self._needs = needs or _needs_of(unit, parts)
        self._repairs, self._parted, self._small, self._lost, _ = self._needs

    @cached_property
    def _suspects(self) -> list[int]:
        kinds = filter(None, (_SUSPECT, _TWO_SPACES, self._repairs.conditional))
        return sorted([match.start() for kind in kinds for match in kind.finditer(self.unit)])

    @cached_property
    def _composed(self) -> bool:
        return is_normalized("NFC", self.unit)

    def for_unit(self, unit: str) -> "CharacterCleaner":
        """A cleaner of another unit of the same file."""
        return CharacterCleaner(unit, self._needs)

    def clean_unit(self, unit: str, path: str) -> SourcedText | None:
        """Another unit of the same file, whole; None where nothing is left of it.

        Most units need no cleaning, and to see that costs half of what making their cleaner does.
        """
        conditional = self._repairs.conditional
        suspect = "  " in unit or _SUSPECT.search(unit) or (conditional and conditional.search(unit))
        if self._parted or self._small or self._lost or suspect or not is_normalized("NFC", unit):
            return self.for_unit(unit).clean(path=path)
        value = unit.strip()
        if not value:
            return None
        start = 0 if len(value) == len(unit) else unit.index(value[0])
        text = SourcedText(value, unit, ((0, start),), start + len(value), path)
        return with_right_heading(text) if value[0].isupper() else text

    def clean(
        self,
        start: int = 0,
        stop: int | None = None,
        *,
        path: str | None = None,
        page: int | None = None,
        box: Box | None = None,
    ) -> SourcedText | None:
        """The unit from `start` to `stop` as clean text; None where nothing is left of it."""
        stop = len(self.unit) if stop is None else stop
        raw = self.unit[start:stop]
        stripped = raw.strip()
        if not stripped:
            return None
        if len(stripped) != stop - start:
            start += raw.index(stripped[0])
            stop = start + len(stripped)
        runs: tuple[Run, ...]
        if self._is_clean(stripped, start, stop):
            value, runs = stripped, ((0, start),)
        else:
            value, runs = self._rewrite(stripped, start)
        if not value:
            return None
        text = SourcedText(value, self.unit, runs, stop, path, page, box)
        text = with_letters(text, whole=self._needs.lost_all) if self._lost else text
        text = with_capitals(text) if self._small else text
        if text.value[0].isupper():
            text = with_right_heading(text, whole=not self._parted)
        return with_whole_syllables(text) if self._parted else text

    def _is_clean(self, text: str, start: int, stop: int) -> bool:
        at = bisect_left(self._suspects, start)
        suspect = at < len(self._suspects) and self._suspects[at] < stop
        return not suspect and (self._composed or is_normalized("NFC", text))

    def _rewrite(self, raw: str, start: int) -> tuple[str, tuple[Run, ...]]:
        parts: list[str] = []
        runs: list[Run] = []
        length = 0
        for begin, text in self._pieces(raw, start):
            # Of spaces that meet where something between them was left out, one is enough.
            surplus = text.startswith(" ") and (not parts or parts[-1].endswith(" "))
            kept, at = (text[1:], begin + 1) if surplus else (text, begin)
            if kept:
                runs.append((length, start + at))
                parts.append(kept)
                length += len(kept)
        value = "".join(parts).rstrip()
        return value, tuple(runs) or ((0, start),)

    def _pieces(self, raw: str, start: int) -> Iterator[tuple[int, str]]:
        """What stays of `raw` and what stands for the rest, each with the offset in `raw` where it begins."""
        at = 0
        for match in self._matches(raw, start):
            yield at, raw[at : match.start()]
            yield match.start(), self._replacement(match.group())
            at = match.end()
        yield at, raw[at:]

    def _matches(self, raw: str, start: int) -> Iterator[regex.Match[str]]:
        """What is to be replaced in `raw`, which begins at `start`.

        Trying every character costs a hundred times what trying the suspects does; only decomposed letters
        and line ends may begin elsewhere.
        """
        if not self._composed or "\n" in raw:
            return self._repairs.pattern.finditer(raw)
        return self._matches_at_suspects(raw, start)

    def _matches_at_suspects(self, raw: str, start: int) -> Iterator[regex.Match[str]]:
        """A match may begin a character before its suspect: with the space before an odd one, or a letter."""
        pattern, done = self._repairs.pattern, 0
        for index in range(bisect_left(self._suspects, start), len(self._suspects)):
            at = self._suspects[index] - start
            if at >= len(raw):
                return
            before = pattern.match(raw, at - 1) if at > done else None
            match = before or (pattern.match(raw, at) if at >= done else None)
            if match:
                done = match.end()
                yield match

    def _replacement(self, token: str) -> str:
        if token.isspace() or token == "\u00a0":
            return " "
        if token[0] == "<":
            return " " if _BREAKING_TAG.match(token) else ""
        if token[0] == "&":
            return character_of(token)
        if token[0] == "$":
            return plain_formula(token)
        if token in self._repairs.fixed:
            return self._repairs.fixed[token]
        composed = normalize("NFC", token)
        return composed if composed[0].isalpha() else ""
