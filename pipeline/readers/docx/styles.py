"""What a style says of a paragraph or run, gathered along `basedOn` (ECMA-376 Part 1, 17.7)."""

from typing import Any

from lxml import etree

from models.blocks import Alignment
from models.value import value
from pipeline.readers.docx.names import (
    ALIGNMENT,
    BOLD,
    CAPITALS,
    FONTS,
    HIDDEN,
    INDENT,
    LEVEL_INDEX,
    NUMBER_ID,
    NUMBERING_PROPERTIES,
    PARAGRAPH_PROPERTIES,
    RUN_PROPERTIES,
    STRUCK,
    VAL,
    is_on,
    value_of,
    w,
    whole_number,
)

_STYLE, _STYLE_ID, _TYPE, _DEFAULT, _BASED_ON = (
    w("style"),
    w("styleId"),
    w("type"),
    w("default"),
    w("basedOn"),
)
_DEFAULTS = w("rPrDefault")
_LEFT, _START, _FIRST_LINE, _HANGING = w("left"), w("start"), w("firstLine"), w("hanging")
_HIGH_ANSI, _ASCII = w("hAnsi"), w("ascii")
_TOGGLES = {BOLD: "bold", CAPITALS: "capitals", HIDDEN: "hidden", STRUCK: "struck"}
_TWIPS_PER_POINT = 20
_LONGEST_CHAIN = 50
_ALIGNMENTS: dict[str, Alignment] = {
    "left": "left",
    "start": "left",
    "center": "center",
    "right": "right",
    "end": "right",
    "both": "justify",
    "distribute": "justify",
}


Said = dict[str, Any]
"""Fields of a style that some elements mention."""


@value
class Style:
    """The dress of a paragraph or run; None is what the style and those below it do not mention.

    `ids`: the style's own id and those that it is based on; `font`: that of letters beyond ASCII;
    `indent` in points; `number_id` and `level`: its automatic number.
    """

    ids: tuple[str, ...] = ()
    bold: bool | None = None
    capitals: bool | None = None
    hidden: bool | None = None
    struck: bool | None = None
    font: str | None = None
    alignment: Alignment | None = None
    indent: float | None = None
    number_id: str | None = None
    level: int | None = None


class Styles:
    """The styles of a document; each is worked out when it is asked for, so whoever asks keeps it."""

    def __init__(self, root: etree._Element | None) -> None:
        elements = () if root is None else root.iterchildren(_STYLE)
        self._elements = {element.get(_STYLE_ID, ""): element for element in elements}
        self._base: Said = {}
        defaults = None if root is None else next(root.iter(_DEFAULTS), None)
        if defaults is not None:
            _take(self._base, defaults)
        self._default = next((name for name, element in self._elements.items() if _is_default(element)), None)

    def paragraph(self, style_id: str | None) -> Style:
        """The paragraph style with this id, the default paragraph style where there is none."""
        return self._gathered(style_id if style_id in self._elements else self._default, self._base)

    def character(self, style_id: str | None) -> Style:
        """What the character style with this id adds to that of the paragraph."""
        return self._gathered(style_id, {})

    def _gathered(self, style_id: str | None, base: Said) -> Style:
        chain: list[etree._Element] = []
        while style_id is not None and (element := self._elements.get(style_id)) is not None:
            if len(chain) == _LONGEST_CHAIN or element in chain:
                break
            chain.append(element)
            style_id = value_of(element, _BASED_ON)
        said = {**base, "ids": tuple([element.get(_STYLE_ID, "") for element in chain])}
        for element in reversed(chain):
            _take(said, element)
        return Style(**said)


def font_of(element: etree._Element) -> str | None:
    """The font that a `w:rFonts` element gives to letters beyond ASCII, else to those of ASCII."""
    return element.get(_HIGH_ANSI) or element.get(_ASCII)


def alignment_of(element: etree._Element) -> Alignment | None:
    """What a `w:jc` element says."""
    return _ALIGNMENTS.get(element.get(VAL, ""))


def indent_of(element: etree._Element) -> float | None:
    """Where the first line begins, in points from the margin, by a `w:ind` element."""
    left = element.get(_LEFT) or element.get(_START)
    first = whole_number(element.get(_FIRST_LINE), 0)
    hanging = whole_number(element.get(_HANGING), 0)
    if left is None and not first and not hanging:
        return None
    return ((whole_number(left, 0) or 0) + (first or 0) - (hanging or 0)) / _TWIPS_PER_POINT


def _is_default(element: etree._Element) -> bool:
    return element.get(_TYPE) == "paragraph" and element.get(_DEFAULT) in ("1", "true", "on")


def _take(said: Said, element: etree._Element) -> None:
    """Adds what the element of a style says to what those below it say."""
    for properties in element:
        if properties.tag == RUN_PROPERTIES:
            _dress(said, properties)
        elif properties.tag == PARAGRAPH_PROPERTIES:
            _place(said, properties)


def _dress(said: Said, properties: etree._Element) -> None:
    for child in properties:
        if child.tag in _TOGGLES:
            said[_TOGGLES[child.tag]] = is_on(child)
        elif child.tag == FONTS:
            said["font"] = font_of(child) or said.get("font")


def _place(said: Said, properties: etree._Element) -> None:
    for child in properties:
        if child.tag == ALIGNMENT:
            said["alignment"] = alignment_of(child)
        elif child.tag == INDENT:
            said["indent"] = indent_of(child)
        elif child.tag == NUMBERING_PROPERTIES:
            said["number_id"] = value_of(child, NUMBER_ID) or said.get("number_id")
            level = whole_number(value_of(child, LEVEL_INDEX))
            said["level"] = said.get("level") if level is None else level
