"""Cleans characters: NFC, glyph repairs, odd spaces, invisible characters, markdown emphasis."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cached_property
from unicodedata import is_normalized, normalize

import regex

from models.evidence import Box
from models.sourced_text import Run, SourcedText
from pipeline.normalise.formulas import plain_formula
from pipeline.normalise.html_references import character_of
from pipeline.normalise.lost_capitals import with_capitals
from pipeline.normalise.lost_letters import with_letters
from pipeline.normalise.misread_headings import with_right_heading
from pipeline.normalise.parted_syllables import with_whole_syllables
from pipeline.normalise.raised_signs import without_tags
from pipeline.normalise.repairs import Needs, needs_of

_BREAKING_TAG = re.compile(r"</?(?:br|p|div)\b", re.IGNORECASE)


class CharacterCleaner:
    """Cleans stretches of one unit of a source.

    Which repairs a file needs is decided on its whole text: `CharacterCleaner(text)` decides on the
    unit itself, `cleaner.for_unit(other)` keeps the verdict.
    """

    def __init__(self, unit: str, needs: Needs | None = None, *, parts: Iterable[str] = ()) -> None:
        """`parts`: the texts of which the unit was put together without anything between them."""
        self.unit = unit
        self._needs = needs or needs_of(unit, parts)
        self._repairs, self._parted, self._small, self._lost, _ = self._needs
        self._spoilt = self._parted or self._small or self._lost

    @cached_property
    def _suspects(self) -> list[int]:
        return self._repairs.suspects(self.unit)

    @cached_property
    def _composed(self) -> bool:
        return is_normalized("NFC", self.unit)

    @property
    def lost_letters(self) -> bool:
        """Whether the file lost its ư, or a part of it did."""
        return self._lost

    def for_unit(self, unit: str) -> "CharacterCleaner":
        """A cleaner of another unit of the same file."""
        return CharacterCleaner(unit, self._needs)

    def clean_unit(self, unit: str, path: str) -> SourcedText | None:
        """Another unit of the same file, whole; None where nothing is left of it.

        Most units need no cleaning, and to see that costs half of what making their cleaner does.
        """
        if self._spoilt or self._repairs.may_change(unit) or not is_normalized("NFC", unit):
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
        is_clean = self._is_clean(stripped, start, stop)
        value, runs = (stripped, ((0, start),)) if is_clean else self._rewrite(stripped, start)
        if not value:
            return None
        text = SourcedText(value, self.unit, runs, stop, path, page, box)
        return self._mended(text) if self._spoilt or value[0].isupper() else text

    def _mended(self, text: SourcedText) -> SourcedText:
        """The text with the words put right that the file's fonts or programs spoilt."""
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
            return _of_tags(token)
        if token[0] == "&":
            return character_of(token)
        if token[0] == "$":
            return plain_formula(token)
        if token in self._repairs.fixed:
            return self._repairs.fixed[token]
        composed = normalize("NFC", token)
        return composed if composed[0].isalpha() else ""


def _of_tags(token: str) -> str:
    """What a tag stands for, or two with what they raise."""
    if token.count("<") > 1:
        return without_tags(token)
    return " " if _BREAKING_TAG.match(token) else ""
