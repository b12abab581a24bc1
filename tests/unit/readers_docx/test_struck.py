"""Text that a line strikes out by hand stands beside the document, as where a PDF shows such a line."""

import pytest

from pipeline.readers.docx import read_docx
from tests.unit.readers_docx.package_builder import abstract, docx, level, number, numbered, paragraph
from tests.unit.readers_docx.reading import texts_of

STRUCK, KEPT = "<w:strike/>", '<w:strike w:val="0"/>'
LIST = abstract(0, level(0, "%1.")) + number(1, 0)
STYLE = '<w:style w:type="character" w:styleId="Bo"><w:rPr><w:strike/></w:rPr></w:style>'


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


@pytest.mark.parametrize(
    ("properties", "text"),
    [
        (STRUCK, "Đạt 95%"),
        ("<w:dstrike/>", "Đạt 95%"),
        (STRUCK + '<w:dstrike w:val="false"/>', "Đạt 95%"),
        ('<w:rStyle w:val="Bo"/>', "Đạt 95%"),
        ('<w:rStyle w:val="Bo"/>' + KEPT, "Đạt 90%95%"),
        (KEPT, "Đạt 90%95%"),
    ],
)
def test_figures_struck_out_are_no_digits_of_those_beside_them(properties, text):
    body = f"<w:p>{run('Đạt ')}{run('90%', properties)}{run('95%')}</w:p>"
    result = read_docx(docx(body, styles=STYLE))
    assert [block.text.value for block in result.blocks] == [text]
    struck = [side.text for side in result.apart if side.kind == "struck"]
    assert struck == ([] if "90" in text else ["90%"])


def test_a_paragraph_struck_out_counts_among_numbers():
    gone = paragraph(
        "hai", properties='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>', run=STRUCK
    )
    assert texts_of(numbered("một") + gone + numbered("ba"), numbering=LIST) == ["1. một", "3. ba"]


@pytest.mark.parametrize("struck", [" 600 ", " ", " 600", "600 ", "\u00a0600\u00a0"])
def test_blanks_struck_out_part_the_words_around_them(struck):
    [block] = read_docx(docx(f"<w:p>{run('Trồng')}{run(struck, STRUCK)}{run('700 ha')}</w:p>")).blocks
    assert block.text.value == "Trồng 700 ha"
