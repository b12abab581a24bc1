"""What rows and cells say of themselves (`w:trPr`; `w:gridSpan`, `w:vMerge`, `w:hMerge`)."""

from typing import NamedTuple

from lxml import etree

from pipeline.readers.docx.names import (
    CELL_PROPERTIES,
    DELETED,
    ROW_PROPERTIES,
    VAL,
    child_of,
    is_on,
    w,
    whole_number,
)

_GRID_SPAN, _VERTICAL, _HORIZONTAL = w("gridSpan"), w("vMerge"), w("hMerge")
_CONTINUE = "continue"
_GRID_BEFORE, _HEADER, _HIDDEN_ROW = w("gridBefore"), w("tblHeader"), w("hidden")


class Merging(NamedTuple):
    """The grid columns that a cell spans, whether it continues that above, whether that on its left."""

    span: int = 1
    vertical: bool = False
    horizontal: bool = False


class RowProperties(NamedTuple):
    """Whether a row is shown, whether each page repeats it, and the grid columns left out before it."""

    shown: bool = True
    heads: bool = False
    before: int = 0


ALONE, _PLAIN = Merging(), RowProperties()


def row_properties(row: etree._Element) -> RowProperties:
    """What the row says of itself."""
    properties = child_of(row, ROW_PROPERTIES)
    if properties is None:
        return _PLAIN
    shown, heads, before = True, False, 0
    for child in properties:
        tag = child.tag
        if tag == DELETED or (tag == _HIDDEN_ROW and is_on(child)):
            shown = False
        elif tag == _HEADER:
            heads = is_on(child)
        elif tag == _GRID_BEFORE:
            before = max(0, whole_number(child.get(VAL), 0) or 0)
    return RowProperties(shown, heads, before)


def merged_cells(table: etree._Element) -> dict[etree._Element, Merging]:
    """How cells are merged, of those of which anything is said: one scan finds them, mostly few."""
    properties = (said.getparent() for said in table.iter(_GRID_SPAN, _VERTICAL, _HORIZONTAL))
    told = (one for one in properties if one is not None and one.tag == CELL_PROPERTIES)
    return {cell: _merging(one) for one in told if (cell := one.getparent()) is not None}


def _merging(properties: etree._Element) -> Merging:
    span, vertical, horizontal = 1, False, False
    for child in properties:
        if child.tag == _GRID_SPAN:
            span = max(1, whole_number(child.get(VAL), 1) or 1)
        elif child.tag == _VERTICAL:
            vertical = child.get(VAL, _CONTINUE) == _CONTINUE
        elif child.tag == _HORIZONTAL:
            horizontal = child.get(VAL, _CONTINUE) == _CONTINUE
    return Merging(span, vertical, horizontal)
