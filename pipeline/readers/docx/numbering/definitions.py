"""The definitions of automatic numbers (`w:abstractNum` and `w:num`, ECMA-376 Part 1, 17.9)."""

from typing import NamedTuple

from lxml import etree

from pipeline.readers.docx.names import (
    LEVEL_INDEX,
    NUMBER_ID,
    NUMBERING_PROPERTIES,
    PARAGRAPH_STYLE,
    switch,
    value_of,
    w,
    whole_number,
)
from pipeline.readers.docx.names import PARAGRAPH_PROPERTIES as PROPERTIES

LEVELS = 9
_LONGEST_TEXT = 100
_ABSTRACT, _ABSTRACT_ID, _NUMBER = w("abstractNum"), w("abstractNumId"), w("num")
_LEVEL, _OVERRIDE, _START_OVERRIDE = w("lvl"), w("lvlOverride"), w("startOverride")
_START, _FORM, _TEXT, _SUFFIX, _RESTART, _LEGAL = (
    w(name) for name in ("start", "numFmt", "lvlText", "suff", "lvlRestart", "isLgl")
)
_STYLE_REFERENCE, _STYLE_ID = w("numStyleLink"), w("styleId")
_STYLE_NUMBER = f"{PROPERTIES}/{NUMBERING_PROPERTIES}"
_NO_SUFFIX = "nothing"


class Level(NamedTuple):
    """One level of a list: `text` holds `%1` … `%9` for the numbers of the levels.

    `suffix` parts the number from the text: a space, also where the page has a tab, or nothing.

    `restart`: the level (from 1) after which this one begins anew, 0 for never, None for any above it.
    """

    start: int
    form: str
    text: str
    suffix: str
    restart: int | None
    legal: bool
    style: str | None


class Numbering(NamedTuple):
    """A list that paragraphs refer to; lists of one `family` count on together.

    `restarts`: the levels at which this list begins anew when it is first used.
    """

    family: str
    levels: dict[int, Level]
    restarts: frozenset[int]


class Definitions:
    """The lists of a document, worked out when first asked for."""

    def __init__(self, root: etree._Element | None, styles: etree._Element | None) -> None:
        self._abstracts = _by_attribute(root, _ABSTRACT, _ABSTRACT_ID)
        self._numbers = _by_attribute(root, _NUMBER, NUMBER_ID)
        self._styles = styles
        self._known: dict[str, Numbering | None] = {}

    def numbering(self, number_id: str) -> Numbering | None:
        """The list with this `w:numId`, None where none is defined."""
        if number_id not in self._known:
            element = self._numbers.get(number_id)
            self._known[number_id] = None if element is None else self._built(element)
        return self._known[number_id]

    def _built(self, number: etree._Element) -> Numbering | None:
        family = value_of(number, _ABSTRACT_ID)
        abstract = self._linked(self._abstracts.get(family or ""))
        if family is None or abstract is None:
            return None
        levels = dict(map(_level, abstract.iterchildren(_LEVEL)))
        restarts = set()
        for override in number.iterchildren(_OVERRIDE):
            index = whole_number(override.get(LEVEL_INDEX), 0) or 0
            levels.update(map(_level, override.iterchildren(_LEVEL)))
            start = whole_number(value_of(override, _START_OVERRIDE))
            if start is not None and index in levels:
                levels[index] = levels[index]._replace(start=start)
                restarts.add(index)
        return Numbering(abstract.get(_ABSTRACT_ID, family), levels, frozenset(restarts))

    def _linked(self, abstract: etree._Element | None) -> etree._Element | None:
        """The definition itself, where `abstract` only names the list style that has it."""
        style_id = None if abstract is None else value_of(abstract, _STYLE_REFERENCE)
        if style_id is None or self._styles is None:
            return abstract
        for style in self._styles.iterchildren(w("style")):
            reference = style.find(_STYLE_NUMBER) if style.get(_STYLE_ID) == style_id else None
            number = None if reference is None else self._numbers.get(value_of(reference, NUMBER_ID) or "")
            if number is not None:
                return self._abstracts.get(value_of(number, _ABSTRACT_ID) or "", abstract)
        return abstract


def _by_attribute(root: etree._Element | None, tag: str, attribute: str) -> dict[str, etree._Element]:
    return {} if root is None else {element.get(attribute, ""): element for element in root.iterchildren(tag)}


def _level(element: etree._Element) -> tuple[int, Level]:
    legal = switch(element, _LEGAL)
    level = Level(
        start=whole_number(value_of(element, _START), 0) or 0,
        form=value_of(element, _FORM) or "decimal",
        text=(value_of(element, _TEXT) or "")[:_LONGEST_TEXT],
        suffix="" if value_of(element, _SUFFIX) == _NO_SUFFIX else " ",
        restart=whole_number(value_of(element, _RESTART)),
        legal=bool(legal),
        style=value_of(element, PARAGRAPH_STYLE),
    )
    return whole_number(element.get(LEVEL_INDEX), 0) or 0, level
