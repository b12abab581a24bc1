"""Counts the automatic numbers of a document and writes them out as its page shows them."""

import re
from collections.abc import Callable
from functools import cached_property

from lxml import etree

from pipeline.readers.docx.names import LEVEL_INDEX, NUMBER_ID, value_of, whole_number
from pipeline.readers.docx.numbering.definitions import LEVELS, Definitions, Level, Numbering
from pipeline.readers.docx.styles import Style
from pipeline.readers.numerals import numeral
from pipeline.readers.symbols import BULLET, translate

_PLACE = re.compile("%([1-9])")
_PLAIN_BULLETS = frozenset("-–—−+*•●○■□▪◦")
_NO_NUMBER = "0"


class Labels:
    """The labels of a document's numbered paragraphs; to be asked for each paragraph once, in order."""

    def __init__(
        self, definitions: Callable[[], Definitions], in_unicode: Callable[[str], str] = str
    ) -> None:
        """`definitions` is asked for only if a paragraph is numbered; `in_unicode` decodes its words."""
        self._in_unicode = in_unicode
        self._load = definitions
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[str] = set()

    def label(self, properties: etree._Element | None, style: Style) -> str:
        """The label of the next paragraph with what parts it from the text; empty where it has none.

        `properties`: the paragraph's own `w:numPr`.
        """
        own = None if properties is None else value_of(properties, NUMBER_ID)
        number_id = own or style.number_id
        if number_id is None or number_id == _NO_NUMBER:
            return ""
        numbering = self._definitions.numbering(number_id)
        if numbering is None:
            return ""
        asked = None if properties is None else whole_number(value_of(properties, LEVEL_INDEX))
        index = _level_index(numbering, style, asked, own is None)
        level = numbering.levels.get(index)
        if level is None or not 0 <= index < LEVELS:
            return ""
        text = _written(numbering, level, self._counted(number_id, numbering, index))
        return self._in_unicode(text) + level.suffix if text else ""

    @cached_property
    def _definitions(self) -> Definitions:
        return self._load()

    def _counted(self, number_id: str, numbering: Numbering, index: int) -> list[int | None]:
        """The numbers of all levels at the next paragraph of level `index`."""
        counts = self._counts.setdefault(numbering.family, [None] * LEVELS)
        if number_id not in self._begun:
            self._begun.add(number_id)
            for restarted in numbering.restarts:
                counts[restarted] = None
        for above in range(index):
            if counts[above] is None:
                counts[above] = _start(numbering, above)
        before = counts[index]
        counts[index] = _start(numbering, index) if before is None else before + 1
        for below in range(index + 1, LEVELS):
            if _restarts(numbering.levels.get(below), index):
                counts[below] = None
        return counts


def _level_index(numbering: Numbering, style: Style, asked: int | None, by_style: bool) -> int:
    """The paragraph's own level, else the level that is tied to its style, else what the style says."""
    if asked is not None:
        return asked
    if not by_style:
        return 0
    tied = {level.style: index for index, level in numbering.levels.items() if level.style}
    return next((tied[name] for name in style.ids if name in tied), style.level or 0)


def _start(numbering: Numbering, index: int) -> int:
    level = numbering.levels.get(index)
    return 1 if level is None else level.start


def _restarts(level: Level | None, above: int) -> bool:
    return level is None or level.restart is None or above < level.restart


def _written(numbering: Numbering, level: Level, counts: list[int | None]) -> str:
    if level.form == "bullet":
        return _bullet(level.text)

    def number(match: re.Match[str]) -> str:
        index = int(match.group(1)) - 1
        at = numbering.levels.get(index)
        form = "decimal" if level.legal or at is None else at.form
        return numeral(counts[index] or 0, form)

    return _PLACE.sub(number, level.text)


def _bullet(text: str) -> str:
    """Dashes, plus signs and words stay; the many shapes of symbol fonts are one bullet."""
    shown = translate(text, None).strip()
    return shown if shown in _PLAIN_BULLETS or len(shown) != 1 else BULLET
