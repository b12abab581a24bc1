"""The outline of a document as the hierarchy of Akoma Ntoso."""

from collections import defaultdict
from collections.abc import Collection, Sequence

from lxml import etree

from models.section import Section
from pipeline.exports.akoma_ntoso.elements import element

ELEMENTS = {
    "phần": "part",
    "chương": "chapter",
    "mục": "section",
    "tiểu mục": "subsection",
    "điều": "article",
    "khoản": "paragraph",
    "điểm": "point",
    "heading": "level",
    "text": "level",
}


def outline(sections: Sequence[Section], bases: Collection[str]) -> list[etree._Element]:
    """The top sections with those below them; lines of legal bases stand in the preamble already."""
    below: dict[int | None, list[Section]] = defaultdict(list)
    made: dict[int, etree._Element] = {}
    for section in sections:
        below[section.parent_id].append(section)
    for section in reversed(sections):
        children = [made[child.section_id] for child in below[section.section_id]]
        made[section.section_id] = _section(section, children, bases)
    return [made[section.section_id] for section in below[None]]


def _section(section: Section, children: list[etree._Element], bases: Collection[str]) -> etree._Element:
    """Number, heading, text; the text stands before the sections below."""
    node = element(ELEMENTS[section.kind], eId=f"sec_{section.section_id}")
    if section.label:
        node.append(element("num", section.label))
    lines = section.body.split("\n") if section.body else []
    if section.label:
        node.append(element("heading", section.title))
    else:
        lines = [line for line in (section.title, *lines) if line not in bases]
    paragraphs = [element("p", line) for line in lines]
    if not children:
        node.append(element("content", *(paragraphs or [element("p")])))
    elif paragraphs:
        node.append(element("intro", *paragraphs))
    node.extend(children)
    return node
