"""Documents as python-docx writes them, with its own template."""

from io import BytesIO

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK

from models.blocks import Grid
from pipeline.readers.docx import read_docx


def saved(document) -> bytes:
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def test_a_document_of_paragraphs_and_a_merged_table():
    document = docx.Document()
    title = document.add_paragraph()
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    title.add_run("KẾ HOẠCH").bold = True
    document.add_paragraph("Phát triển đàn bò", style="List Bullet")
    document.add_paragraph("Trồng rừng", style="List Number")
    document.add_paragraph("Làm đường", style="List Number")
    table = document.add_table(rows=2, cols=3)
    table.cell(0, 0).merge(table.cell(1, 0)).text = "TT"
    table.cell(0, 1).merge(table.cell(0, 2)).text = "Số hộ"
    table.cell(1, 1).text, table.cell(1, 2).text = "Nghèo", "Khá"
    last = document.add_paragraph("hết")
    last.add_run().add_break(WD_BREAK.PAGE)
    result = read_docx(saved(document))
    assert result.reader == "docx"
    *before, grid, after = result.blocks
    assert [block.text.value for block in before] == [
        "KẾ HOẠCH",
        "• Phát triển đàn bò",
        "1. Trồng rừng",
        "2. Làm đường",
    ]
    assert before[0].bold and before[0].alignment == "center"
    assert isinstance(grid, Grid)
    assert [(cell.text.value, cell.rowspan, cell.colspan) for cell in grid.cells] == [
        ("TT", 2, 1),
        ("Số hộ", 1, 2),
        ("Nghèo", 1, 1),
        ("Khá", 1, 1),
    ]
    assert after.text.value == "hết"


def test_headings_of_the_template_are_bold():
    document = docx.Document()
    document.add_heading("Mục tiêu", level=1)
    (heading,) = read_docx(saved(document)).blocks
    assert heading.bold
