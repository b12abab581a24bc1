"""Names of WordprocessingML (ECMA-376 Part 1, 17) in the form in which lxml gives them."""

from lxml import etree

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
_OFF = frozenset({"0", "false", "off"})


def w(name: str) -> str:
    """The element or attribute `w:name`."""
    return f"{{{MAIN}}}{name}"


def m(name: str) -> str:
    """The element `m:name` of a formula."""
    return f"{{{_MATH}}}{name}"


VAL = w("val")
DOCUMENT, BODY = w("document"), w("body")
PARAGRAPH, PARAGRAPH_PROPERTIES, RUN, RUN_PROPERTIES = w("p"), w("pPr"), w("r"), w("rPr")
TABLE, ROW, ROW_PROPERTIES, CELL, CELL_PROPERTIES = w("tbl"), w("tr"), w("trPr"), w("tc"), w("tcPr")
NUMBERING_PROPERTIES, NUMBER_ID, LEVEL_INDEX = w("numPr"), w("numId"), w("ilvl")
PARAGRAPH_STYLE, RUN_STYLE = w("pStyle"), w("rStyle")
ALIGNMENT, INDENT = w("jc"), w("ind")
BOLD, CAPITALS, HIDDEN = w("b"), w("caps"), w("vanish")
STRUCK, STRUCK_TWICE = w("strike"), w("dstrike")
FONTS, RAISED = w("rFonts"), w("vertAlign")
TEXT, TAB, BREAK = w("t"), w("tab"), w("br")
DELETED, MOVED_AWAY = w("del"), w("moveFrom")
TEXT_BOX = w("txbxContent")
OTHER_FILE = w("altChunk")
ALTERNATIVES, CHOICE, FALLBACK = (
    f"{{{_COMPATIBILITY}}}{name}" for name in ("AlternateContent", "Choice", "Fallback")
)


def child_of(parent: etree._Element, name: str) -> etree._Element | None:
    """The first child `name`, found in a third of the time of `find`, which reads a path."""
    return next(parent.iterchildren(name), None)


def value_of(parent: etree._Element, name: str) -> str | None:
    """The `w:val` of the child `name`; None where there is no such child."""
    child = child_of(parent, name)
    return None if child is None else child.get(VAL)


def is_on(element: etree._Element) -> bool:
    """Whether a toggle such as `<w:b/>` or `<w:b w:val="0"/>` is on."""
    return element.get(VAL) not in _OFF


def switch(parent: etree._Element, name: str) -> bool | None:
    """Whether the toggle `name` is on in `parent`; None where it is not mentioned."""
    child = child_of(parent, name)
    return None if child is None else is_on(child)


def whole_number(text: str | None, default: int | None = None) -> int | None:
    """An integer attribute; `default` where it is absent or no number of sensible length."""
    if text is None:
        return default
    digits = text.strip().removeprefix("-")
    return int(text) if digits.isascii() and digits.isdecimal() and len(digits) < 10 else default
