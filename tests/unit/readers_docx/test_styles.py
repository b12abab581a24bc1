"""How paragraphs look: their own properties, else those of their style."""

import pytest

from pipeline.readers.docx.styles import Styles
from tests.unit.readers_docx.package_builder import paragraph
from tests.unit.readers_docx.reading import paragraphs_of


def style(
    name: str, content: str, *, based_on: str = "", kind: str = "paragraph", default: bool = False
) -> str:
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    chosen = ' w:default="1"' if default else ""
    return f'<w:style w:type="{kind}" w:styleId="{name}"{chosen}><w:name w:val="{name}"/>{base}{content}</w:style>'


STYLES = (
    style("Normal", '<w:pPr><w:jc w:val="both"/></w:pPr>', default=True)
    + style("Title", '<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr>', based_on="Normal")
    + style("Subtitle", "<w:rPr><w:i/></w:rPr>", based_on="Title")
    + style("Strong", "<w:rPr><w:b/></w:rPr>", kind="character")
    + style("Secret", "<w:rPr><w:vanish/></w:rPr>", kind="character")
    + style("Loop", "<w:rPr><w:b/></w:rPr>", based_on="Pool")
    + style("Pool", "<w:rPr><w:i/></w:rPr>", based_on="Loop")
)


def dressed(properties: str, run: str = "") -> tuple[bool, str | None]:
    (block,) = paragraphs_of(paragraph("Kế hoạch", properties=properties, run=run), styles=STYLES)
    return block.bold, block.alignment


@pytest.mark.parametrize(
    ("properties", "run", "dress"),
    [
        ("", "", (False, "justify")),
        ('<w:pStyle w:val="Title"/>', "", (True, "center")),
        ('<w:pStyle w:val="Subtitle"/>', "", (True, "center")),
        ('<w:pStyle w:val="Subtitle"/><w:jc w:val="end"/>', '<w:b w:val="0"/>', (False, "right")),
        ('<w:pStyle w:val="Missing"/>', '<w:rStyle w:val="Strong"/>', (True, "justify")),
        ('<w:pStyle w:val="Loop"/>', "", (True, None)),
    ],
)
def test_dress(properties, run, dress):
    assert dressed(properties, run) == dress


def test_text_hidden_by_a_style_is_left_out():
    body = paragraph("ẩn", run='<w:rStyle w:val="Secret"/>') + paragraph("hiện")
    assert [block.text.value for block in paragraphs_of(body, styles=STYLES)] == ["hiện"]


def test_a_few_plain_letters_leave_a_paragraph_bold():
    runs = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>MỤC TIÊU CHUNG</w:t></w:r><w:r><w:t>{}</w:t></w:r></w:p>"
    assert [block.bold for block in paragraphs_of(runs.format(".") + runs.format(" cụ thể"))] == [True, False]


@pytest.mark.parametrize(
    ("indent", "points"),
    [
        ('<w:ind w:left="720"/>', 36),
        ('<w:ind w:firstLine="567"/>', 28.35),
        ('<w:ind w:left="720" w:hanging="360"/>', 18),
        ('<w:ind w:left="x"/>', 0),
        ('<w:ind w:right="720"/>', None),
    ],
)
def test_indent_of_the_first_line(indent, points):
    (block,) = paragraphs_of(paragraph("a", properties=indent))
    assert block.indent == points


def test_a_document_without_styles():
    assert Styles(None).paragraph("Title").bold is None


def test_the_first_defaults_are_those_of_the_document():
    said = "<w:docDefaults><w:rPrDefault><w:rPr>{}</w:rPr></w:rPrDefault></w:docDefaults>"
    (block,) = paragraphs_of(paragraph("Kế hoạch"), styles=said.format("") + said.format("<w:b/>"))
    assert not block.bold
