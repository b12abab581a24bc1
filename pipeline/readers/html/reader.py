"""Walks a page and makes its blocks."""

from collections.abc import Iterable, Iterator

from models.blocks import Block, Grid, Paragraph
from models.side_text import SideText
from pipeline.normalise.characters import CharacterCleaner
from pipeline.readers.blocks import ReadResult
from pipeline.readers.errors import EmptyFileError, NestedTooDeeplyError
from pipeline.readers.heading_capitals import with_heading_capitals
from pipeline.readers.html.blocks import Element, all_text, is_block, is_skipped
from pipeline.readers.html.broken_lines import parted
from pipeline.readers.html.run_on import cut_run_on_paragraphs
from pipeline.readers.html.texts import PageTexts, is_bold
from pipeline.readers.html.tree import load_page
from pipeline.readers.rubbish import lost_in, rubbish_in
from pipeline.readers.spanned import SpannedCell, span_of, spanned_grid


def read_html(data: bytes) -> ReadResult:
    """The blocks of an HTML page. Raises ReadError where it holds no text."""
    root, lacks_capitals, struck = load_page(data)
    cleaner = CharacterCleaner(all_text(root), parts=map(str, root.itertext()))
    try:
        blocks = tuple(cut_run_on_paragraphs(_walk(root, PageTexts(cleaner))))
    except RecursionError as error:
        raise NestedTooDeeplyError() from error
    if not blocks:
        raise EmptyFileError("page")
    blocks = with_heading_capitals(blocks) if lacks_capitals else blocks
    problem = rubbish_in("\n".join(_texts(blocks))) or lost_in(cleaner)
    apart = tuple(SideText(kind="struck", text=text) for text in struck)
    return ReadResult("html", "text/html", blocks, problem=problem, apart=apart)


def _texts(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        cells = block.cells if isinstance(block, Grid) else (block,)
        yield from (cell.text.value for cell in cells if cell.text is not None)


def _walk(element: Element, texts: PageTexts) -> Iterator[Block]:
    for child in element:
        if is_skipped(child):
            continue
        if child.tag == "table" and next(child.iterdescendants("table"), None) is None:
            yield from filter(None, map(texts.paragraph_of, child.iter("caption")))
            block: Block | None = _grid_of(child, texts)
        elif any(is_block(inner) for inner in child):
            yield from _walk(child, texts)
            continue
        else:
            block = texts.paragraph_of(child)
        if isinstance(block, Paragraph):
            yield from parted(block, child, texts)
        elif block is not None:
            yield block


def _grid_of(table: Element, texts: PageTexts) -> Grid | None:
    """The grid of a table that holds no other; None where its cells are blank.

    Raises OversizedTableError where its spans claim more rows and columns than anyone could read.
    """
    rows = [[_cell(td, texts) for td in tr.iterchildren("td", "th")] for tr in table.iter("tr")]
    return spanned_grid(rows, len(table.findall("./thead/tr")))


def _cell(td: Element, texts: PageTexts) -> SpannedCell:
    return SpannedCell(
        texts.lines_of(td), span_of(td.get("rowspan")), span_of(td.get("colspan")), is_bold(td)
    )
