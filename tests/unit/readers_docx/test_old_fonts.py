"""Text in fonts made for an encoding from before Unicode."""

import pytest

from corpus.generator.encoding import abc_runs, shown
from tests.unit.readers_docx.package_builder import abstract, level, number, numbered, paragraph
from tests.unit.readers_docx.reading import texts_of

TEXT = "Ủy ban nhân dân xã giao Văn phòng theo dõi việc thực hiện kế hoạch này, trường hợp vướng mắc thì báo cáo."


def fonts(name: str) -> str:
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}"/>'


def run(font: str, text: str) -> str:
    return f'<w:r><w:rPr>{fonts(font)}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def test_runs_in_abc_fonts():
    body = "<w:p>" + "".join(run(font, text) for font, text in abc_runs(TEXT)) + "</w:p>"
    assert texts_of(body) == [TEXT]


def test_a_font_of_a_style_counts():
    style = f'<w:style w:type="paragraph" w:styleId="H"><w:rPr>{fonts(".VnTimeH")}</w:rPr></w:style>'
    heading = '<w:p><w:pPr><w:pStyle w:val="H"/></w:pPr><w:r><w:t>kÕ ho¹ch</w:t></w:r></w:p>'
    body = paragraph(shown("tcvn3", TEXT)) + heading
    assert texts_of(body, styles=style)[1] == "KẾ HOẠCH"


def test_the_letter_that_word_keeps_as_a_soft_hyphen():
    body = (
        paragraph(shown("tcvn3", TEXT)) + "<w:p><w:r><w:t>ch</w:t><w:softHyphen/><w:t>¬ng</w:t></w:r></w:p>"
    )
    assert texts_of(body)[1] == "chương"


def test_soft_hyphens_of_unicode_text_are_left_out():
    body = paragraph(TEXT) + "<w:p><w:r><w:t>ch</w:t><w:softHyphen/><w:t>ung</w:t></w:r></w:p>"
    assert texts_of(body)[1] == "chung"


def test_words_of_automatic_numbers():
    definitions = abstract(0, level(0, shown("tcvn3", "Điều") + " %1.")) + number(1, 0)
    body = paragraph(shown("tcvn3", TEXT)) + numbered("x")
    assert texts_of(body, numbering=definitions)[1] == "Điều 1. x"


@pytest.mark.parametrize(("name", "font"), [("tcvn3", ".VnTime"), ("vni", "VNI-Times"), ("vps", "VPS Times")])
def test_letters_that_word_keeps_as_those_of_a_symbol_font(name, font):
    text = TEXT.lower()
    private = "".join(
        chr(0xF000 + ord(letter)) if ord(letter) > 0x7F else letter for letter in shown(name, text)
    )
    assert texts_of(f"<w:p>{run(font, private)}</w:p>") == [text]
