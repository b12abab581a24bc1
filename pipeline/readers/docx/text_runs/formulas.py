"""Formulas (Office Math, ECMA-376 Part 1, 22.1) written in one line: `(A+B)/C`, `x²`, `√(a+b)`."""

from collections.abc import Callable, Iterator

import regex
from lxml import etree

from pipeline.normalise.raised_signs import as_raised
from pipeline.readers.docx.names import m

_VAL, _TEXT, _RUN = m("val"), m("t"), m("r")
_SIMPLE = regex.compile(r"[\w.,%]*|\([^()]*\)")
_RAISABLE = regex.compile("[0-9+n−-]+")


def formula_text(element: etree._Element) -> str:
    """What the formula, or a part of one, says."""
    write = _WRITERS.get(element.tag)
    return write(element) if write else "".join(map(formula_text, element))


def _raised(text: str) -> str:
    """The text as an exponent."""
    return as_raised(text) if _RAISABLE.fullmatch(text) else f"^{_grouped(text)}" if text else ""


def _grouped(text: str) -> str:
    """The text in brackets where what stands before or behind it may seem to belong to a piece of it."""
    return text if _SIMPLE.fullmatch(text) else f"({text})"


def _part(element: etree._Element, name: str) -> str:
    child = element.find(m(name))
    return "" if child is None else formula_text(child)


def _property(element: etree._Element, name: str, default: str) -> str:
    """A character that the properties of the element name, as the sign of a sum."""
    child = element.find(f"{element.tag}Pr/{m(name)}")
    return default if child is None else child.get(_VAL, "")


def _fraction(element: etree._Element) -> str:
    return f"{_grouped(_part(element, 'num'))}/{_grouped(_part(element, 'den'))}"


def _script(element: etree._Element) -> str:
    return _part(element, "e") + _part(element, "sub") + _raised(_part(element, "sup"))


def _root(element: etree._Element) -> str:
    return f"{_raised(_part(element, 'deg'))}√{_grouped(_part(element, 'e'))}"


def _bracketed(element: etree._Element) -> str:
    inner = _property(element, "sepChr", "|").join(map(formula_text, element.iterchildren(m("e"))))
    return _property(element, "begChr", "(") + inner + _property(element, "endChr", ")")


def _sum(element: etree._Element) -> str:
    """`∑_(i=1)^n a`: a sum, product or integral from here to there."""
    lower, upper = _part(element, "sub"), _part(element, "sup")
    ends = (f"_{_grouped(lower)}" if lower else "") + (f"^{_grouped(upper)}" if upper else "")
    return f"{_property(element, 'chr', '∫')}{ends} {_part(element, 'e')}"


def _lines(name: str, mark: str) -> Callable[[etree._Element], str]:
    return lambda element: mark.join(map(formula_text, element.iterchildren(m(name))))


def _plain(element: etree._Element) -> Iterator[str]:
    return (text.text or "" for text in element.iterchildren(_TEXT))


_WRITERS: dict[str, Callable[[etree._Element], str]] = {
    _RUN: lambda element: "".join(_plain(element)),
    m("f"): _fraction,
    m("sSup"): _script,
    m("sSubSup"): _script,
    m("rad"): _root,
    m("d"): _bracketed,
    m("nary"): _sum,
    m("eqArr"): _lines("e", "; "),
    m("m"): _lines("mr", "; "),
    m("mr"): _lines("e", " "),
}
