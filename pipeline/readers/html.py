"""Reads HTML as saved from a legal portal: paragraphs, and tables with their spans."""

from collections.abc import Iterator

import lxml.html
from lxml import etree

from models.blocks import Alignment, Block, Grid, GridCell, Paragraph
from models.sourced_text import SourcedText
from pipeline.normalise.characters import CharacterCleaner
from pipeline.readers.blocks import ReadResult
from pipeline.readers.decoding import decode
from pipeline.readers.errors import EmptyFileError

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "html",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
_SKIPPED = frozenset(
    ["script", "style", "head", "template", "noscript", "iframe", "object", "select", "button", "svg"]
)
_MOST_SPAN = 1000
_ALIGNMENTS: dict[str, Alignment] = {
    "left": "left",
    "center": "center",
    "right": "right",
    "justify": "justify",
}


def read_html(data: bytes) -> ReadResult:
    """The blocks of an HTML page. Raises ReadError where it holds no text."""
    root = load(data)
    cleaner = CharacterCleaner(root.text_content())
    blocks = tuple(_walk(root, cleaner))
    if not blocks:
        raise EmptyFileError(
            "trang không có văn bản / the page holds no text", "Hãy lưu lại trang / save the page again"
        )
    return ReadResult("html", "text/html", blocks)


def load(data: bytes) -> lxml.html.HtmlElement:
    """The tree of the page, each stretch of text beside block elements wrapped in a paragraph of its own."""
    text = decode(data).replace("\x00", " ")
    if text.lstrip().startswith("<?xml"):
        text = text[text.index(">") + 1 :]
    try:
        root = lxml.html.document_fromstring(text, parser=lxml.html.HTMLParser(huge_tree=True, encoding=None))
    except etree.ParserError as error:
        raise EmptyFileError(
            "trang không có nội dung / the page is empty", "Hãy lưu lại trang / save the page again"
        ) from error
    for element in list(root.iter(*_BLOCKS)):
        if any(_is_block(child) for child in element):
            _wrap_inline(element)
    return root


def unit_text(element: lxml.html.HtmlElement) -> str:
    """The text that evidence counts in: that of the element, `<br>` and block boundaries as line breaks."""
    return "".join(_pieces(element))


def _pieces(element: lxml.html.HtmlElement) -> Iterator[str]:
    if not isinstance(element.tag, str) or element.tag in _SKIPPED:
        return
    if element.tag == "br":
        yield "\n"
    if element.text:
        yield element.text.replace("\n", " ")
    for child in element:
        if _is_block(child):
            yield "\n"
        yield from _pieces(child)
        if child.tail:
            yield ("\n" if _is_block(child) else "") + child.tail.replace("\n", " ")


def _is_block(element: lxml.html.HtmlElement) -> bool:
    return isinstance(element.tag, str) and element.tag in _BLOCKS


def _wrap_inline(element: lxml.html.HtmlElement) -> None:
    """Moves text and inline elements that stand beside blocks into `<p>` elements."""
    run: lxml.html.HtmlElement | None = None
    if element.text and element.text.strip() and element.tag not in ("table", "tbody", "tr"):
        run = lxml.html.HtmlElement()
        run.tag, run.text, element.text = "p", element.text, None
        element.insert(0, run)
    for child in list(element):
        if child is run:
            continue
        tail, child.tail = child.tail, None
        if _is_block(child):
            run = None
        else:
            if run is None:
                run = lxml.html.HtmlElement()
                run.tag = "p"
                child.addprevious(run)
            run.append(child)
        if tail and tail.strip() and element.tag not in ("table", "tbody", "tr"):
            if run is None:
                run = lxml.html.HtmlElement()
                run.tag = "p"
                child.addnext(run)
                run.text = tail
            elif len(run):
                run[-1].tail = (run[-1].tail or "") + tail
            else:
                run.text = (run.text or "") + tail


def _walk(element: lxml.html.HtmlElement, cleaner: CharacterCleaner) -> Iterator[Block]:
    for child in element:
        if not isinstance(child.tag, str) or child.tag in _SKIPPED:
            continue
        if child.tag == "table" and next(child.iterdescendants("table"), None) is None:
            grid = _grid(child, cleaner)
            if grid is not None:
                yield grid
        elif any(_is_block(inner) for inner in child):
            yield from _walk(child, cleaner)
        else:
            paragraph = _paragraph(child, cleaner)
            if paragraph is not None:
                yield paragraph


def _lines(element: lxml.html.HtmlElement, cleaner: CharacterCleaner) -> tuple[SourcedText, ...]:
    unit = cleaner.for_unit(unit_text(element))
    path = element.getroottree().getpath(element)
    lines = []
    start = 0
    for piece in unit.unit.split("\n"):
        line = unit.clean(start, start + len(piece), path=path)
        if line is not None:
            lines.append(line)
        start += len(piece) + 1
    return tuple(lines)


def _paragraph(element: lxml.html.HtmlElement, cleaner: CharacterCleaner) -> Paragraph | None:
    lines = _lines(element, cleaner)
    if not lines:
        return None
    align = (element.get("align") or "").lower()
    style = (element.get("style") or "").replace(" ", "").lower()
    if "text-align:" in style:
        align = style.split("text-align:")[1].split(";")[0]
    return Paragraph(
        lines=lines, text=SourcedText.join(lines), bold=_is_bold(element), alignment=_ALIGNMENTS.get(align)
    )


def _is_bold(element: lxml.html.HtmlElement) -> bool:
    """Whether all text of the element is bold."""
    if element.tag in ("h1", "h2", "h3", "h4", "h5", "h6", "th"):
        return True
    bold = sum(len(inner.text_content().strip()) for inner in element.iter("b", "strong"))
    return bold > 0 and bold >= 0.9 * len(element.text_content().strip())


def _grid(table: lxml.html.HtmlElement, cleaner: CharacterCleaner) -> Grid | None:
    rows = list(table.iter("tr"))
    cells: list[GridCell] = []
    taken: set[tuple[int, int]] = set()
    for row, tr in enumerate(rows):
        col = 0
        for td in tr.iterchildren("td", "th"):
            while (row, col) in taken:
                col += 1
            down, right = min(_span(td, "rowspan"), len(rows) - row), _span(td, "colspan")
            taken |= {(row + r, col + c) for r in range(down) for c in range(right)}
            lines = _lines(td, cleaner)
            text = SourcedText.join(lines) if lines else None
            cells.append(
                GridCell(
                    row=row, col=col, rowspan=down, colspan=right, text=text, lines=lines, bold=_is_bold(td)
                )
            )
            col += right
    if not any(cell.text for cell in cells):
        return None
    n_cols = 1 + max(cell.col + cell.colspan - 1 for cell in cells)
    heads = len(table.xpath("./thead/tr")) or None
    return Grid(n_rows=len(rows), n_cols=n_cols, cells=tuple(cells), origin="html", header_rows=heads)


def _span(cell: lxml.html.HtmlElement, name: str) -> int:
    value = (cell.get(name) or "1").strip()
    return max(1, min(int(value), _MOST_SPAN)) if value.isdecimal() else 1
