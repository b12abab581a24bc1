"""Walks the children of an element that matter, and names the place of each."""

from collections.abc import Collection, Iterator

from lxml import etree

from pipeline.readers.docx.names import (
    ALTERNATIVES,
    CELL,
    CHOICE,
    FALLBACK,
    OTHER_FILE,
    PARAGRAPH,
    ROW,
    TABLE,
    w,
)

_WRAPPERS = {
    **{
        w(name): f"w:{name}"
        for name in ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo", "hyperlink")
    },
    ALTERNATIVES: "mc:AlternateContent",
    CHOICE: "mc:Choice",
    FALLBACK: "mc:Fallback",
}
_NAMES = {PARAGRAPH: "w:p", TABLE: "w:tbl", ROW: "w:tr", CELL: "w:tc", OTHER_FILE: "w:altChunk", **_WRAPPERS}


def children(
    parent: etree._Element, path: str, wanted: Collection[str]
) -> Iterator[tuple[etree._Element, str]]:
    """The children of `parent` with a tag of `wanted`, also those within content controls and the like.

    Each comes with its path: that of `parent` and one step more of XPath, counted from 1.
    """
    counts: dict[str, int] = {}
    for child in parent:
        tag = child.tag
        name = _NAMES.get(tag)
        if name is None:
            continue
        count = counts[tag] = counts.get(tag, 0) + 1
        place = f"{path}/{name}[{count}]"
        if tag in wanted:
            yield child, place
        elif tag in _WRAPPERS:
            yield from children(child, place, wanted)
