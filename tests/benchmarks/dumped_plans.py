"""A plan with one table of figures, as the text that each carrier leaves of it."""

import subprocess
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

import pypdfium2

from corpus.figures import FigureTable, Written
from corpus.figures.word_shapes import PARAGRAPH
from corpus.generator.html import html
from corpus.generator.ocr_text import ocr_text
from corpus.generator.pdf import pdf_source, print_word
from corpus.generator.pdf_text import pdf_text
from corpus.generator.spec import Appendix, BodyCell, Document, Node, Spec, Table, Traps
from corpus.generator.stacked_text import SPACED, TIGHT, stacked_text
from corpus.generator.web_text import web_text
from tests.benchmarks.table_carriers import headed_tabs, markdown, own_bars, paged_tabs, portal, split_portal

WRITTEN: Mapping[str, Callable[[Spec], str]] = {
    "tabs": ocr_text,
    "pipes": web_text,
    "dump": pdf_text,
    "stacked": partial(stacked_text, between=SPACED),
    "stacked tight": partial(stacked_text, between=TIGHT),
    "tabs paged": paged_tabs,
    "tabs headed": headed_tabs,
    "tabs broken": ocr_text,
    "markdown": markdown,
    "bars": own_bars,
    "html": html,
    "html portal": portal,
    "html split": split_portal,
}
"""The carriers that need no PDF."""
IN_PARAGRAPHS = ("tabs broken", "markdown", "html portal")
"""Those whose cells keep their paragraphs apart; the others run them together."""
PRINTED = ("pdfium", "poppler", "poppler raw", "poppler layout")
"""How programs give the text of the PDF that LibreOffice prints."""
_POPPLER = {"poppler": [], "poppler raw": ["-raw"], "poppler layout": ["-layout"]}
_WIDEST_PORTRAIT = 7


def spec_of(name: str, table: FigureTable, text: Written, *, between: str = " ") -> Spec:
    """A plan of a commune whose appendix is the table, or that holds it where a line follows below the table.

    `between` is what parts the paragraphs of a cell.
    """
    cells = list(_body_cells(table, text, between))
    unit = f"Đơn vị tính: {table.unit}" if table.unit else None
    data = Table(
        "bảng", "CHỈ TIÊU GIAO CÁC ĐƠN VỊ", table.header, tuple(cells), table.n_rows, table.marks, unit
    )
    landscape = len(data.leaves) > _WIDEST_PORTRAIT
    document = Document(
        type_line="KẾ HOẠCH",
        title="Giao chỉ tiêu cho các đơn vị",
        reading={},
        issuer_lines=("ỦY BAN NHÂN DÂN", "XÃ LÝ NHÂN"),
        number_line="Số: 12/KH-UBND",
        place_line="Lý Nhân, ngày 22 tháng 9 năm 2025",
        preamble=("UBND xã Lý Nhân ban hành Kế hoạch như sau:",),
        outline=(
            Node("labelled", "MỤC TIÊU", 0, "I.", "I", "I"),
            Node("text", "Các đơn vị căn cứ chỉ tiêu tại Phụ lục để xây dựng kế hoạch của đơn vị mình.", 1),
            *((Node("table", data.name, 1), Node("text", table.footer, 1)) if table.footer else ()),
        ),
        recipients=("UBND tỉnh (b/c);", "Lưu: VT."),
        marks=("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
        signer="Trương Công Lẫm",
        tables={data.name: data},
        appendices=() if table.footer else (Appendix("PHỤ LỤC", None, None, data, landscape),),
    )
    return Spec(name, (document,), (), (), Traps())


def _body_cells(table: FigureTable, text: Written, between: str) -> Iterator[BodyCell]:
    covered = {
        (row + down, col + right): (row, col)
        for (row, col), (rowspan, colspan) in table.spans.items()
        for down in range(rowspan)
        for right in range(colspan)
    }
    for row, line in enumerate(text.body):
        for col, cell in enumerate(line):
            if covered.get((row, col), (row, col)) == (row, col):
                yield BodyCell(
                    row, col, cell.replace(PARAGRAPH, between), *table.spans.get((row, col), (1, 1))
                )


def printed(specs: Sequence[Spec], folder: Path) -> None:
    """Prints the plans that the folder lacks as PDF. Raises PrintingError."""
    folder.mkdir(parents=True, exist_ok=True)
    missing = {spec.name: pdf_source(spec) for spec in specs if not (folder / f"{spec.name}.pdf").exists()}
    if not missing:
        return
    with tempfile.TemporaryDirectory() as temporary:
        for name, source in missing.items():
            Path(temporary, f"{name}.docx").write_bytes(source)
        print_word(sorted(Path(temporary).glob("*.docx")), folder)


def dumped(file: Path, program: str) -> str:
    """The text of a PDF as the program gives it."""
    if program == "pdfium":
        document = pypdfium2.PdfDocument(file)
        pages = [page.get_textpage().get_text_range() for page in document]
        lines = "\n".join(page.replace("\r\n", "\n") for page in pages).split("\n")
        return "".join(f"{line} \n\n" for line in lines)
    command = ["pdftotext", *_POPPLER[program], str(file), "-"]
    return subprocess.run(command, capture_output=True, check=True).stdout.decode()
