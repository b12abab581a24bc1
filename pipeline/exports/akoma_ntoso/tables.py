"""Data tables in Akoma Ntoso: XHTML tables in a container of their own."""

from lxml import etree

from models.table import Table
from pipeline.exports.akoma_ntoso.elements import element
from pipeline.header_areas import header_areas, header_height


def appendix(table: Table) -> etree._Element:
    """A table with the label of its appendix and its caption."""
    node = element("hcontainer", name="table", eId=f"tbl_{table.ordinal}")
    if table.appendix:
        node.append(element("num", table.appendix))
    if table.title:
        node.append(element("heading", table.title))
    unit = [element("p", table.unit)] if table.unit else []
    rows = [*_header(table), *_body(table)]
    node.append(element("content", *unit, *([element("table", *rows)] if rows else [element("p")])))
    return node


def _header(table: Table) -> list[etree._Element]:
    paths = [column.path for column in table.columns]
    rows = [element("tr") for _ in range(header_height(paths))]
    for text, (top, left, bottom, right) in header_areas(paths):
        cell = element("th", element("p", text))
        if right > left:
            cell.set("colspan", str(right - left + 1))
        if bottom > top:
            cell.set("rowspan", str(bottom - top + 1))
        rows[top].append(cell)
    return [row for row in rows if len(row)]


def _body(table: Table) -> list[etree._Element]:
    rows = table.body if table.columns else ()
    return [element("tr", *(element("td", element("p", raw)) for raw in row)) for row in rows]
