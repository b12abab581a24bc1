"""Takes out of a tree what its page does not show: deleted text, former formats, second versions."""

from lxml import etree

from pipeline.readers.docx.names import (
    ALTERNATIVES,
    CHOICE,
    DELETED,
    MOVED_AWAY,
    PARAGRAPH,
    ROW_PROPERTIES,
    RUN_PROPERTIES,
    TEXT,
    w,
)

_FORMER_FORMATS = (w("rPrChange"), w("pPrChange"))
_RUBY_GUIDE = w("rt")
_FRAME, _DROP_CAP = w("framePr"), w("dropCap")
REVISED = frozenset({DELETED, MOVED_AWAY, *_FORMER_FORMATS, _RUBY_GUIDE, _FRAME})
"""What `accept_revisions` looks for."""


def accept_revisions(root: etree._Element) -> frozenset[etree._Element]:
    """Leaves `root` as if all changes were accepted.

    Gives the paragraphs whose text runs on into the next one: their end mark is deleted, or they hold
    nothing but its large first letter.
    """
    run_on = {paragraph for frame in root.iter(_FRAME) if (paragraph := _drop_cap(frame)) is not None}
    for element in list(root.iter(DELETED, MOVED_AWAY, *_FORMER_FORMATS, _RUBY_GUIDE)):
        parent = element.getparent()
        if parent is None or parent.tag == ROW_PROPERTIES:
            continue
        if parent.tag != RUN_PROPERTIES or element.tag in _FORMER_FORMATS:
            parent.remove(element)
        elif (paragraph := _marked_paragraph(parent)) is not None:
            run_on.add(paragraph)
    return frozenset(run_on)


def _marked_paragraph(run_properties: etree._Element) -> etree._Element | None:
    """The paragraph whose end mark has these properties."""
    properties = run_properties.getparent()
    paragraph = None if properties is None else properties.getparent()
    return paragraph if paragraph is not None and paragraph.tag == PARAGRAPH else None


def _drop_cap(frame: etree._Element) -> etree._Element | None:
    """The paragraph that this frame makes the first letter of the next one, several lines tall."""
    properties = frame.getparent() if frame.get(_DROP_CAP) in ("drop", "margin") else None
    return None if properties is None else properties.getparent()


def choose_alternatives(root: etree._Element) -> None:
    """Leaves one version of what is written twice for old and new programs: the first that holds text.

    Where none does, the first stays, so that objects and pictures in it are told.
    """
    for element in list(root.iter(ALTERNATIVES)):
        versions = sorted(element, key=lambda version: version.tag != CHOICE)
        holding = (version for version in versions if next(version.iter(TEXT), None) is not None)
        kept = next(holding, versions[0] if versions else None)
        for version in versions:
            if version is not kept:
                element.remove(version)
