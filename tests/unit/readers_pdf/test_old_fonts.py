from unicodedata import normalize

import pytest

from corpus.generator.encoding import shown
from pipeline.parsing import parse_bytes
from pipeline.readers.options import ReadOptions
from pipeline.readers.pdf import read_pdf
from pipeline.readers.pdf.page_text.glyph_numbers import has_numbers, letters, slanted_letters
from tests.unit.readers_pdf.glyph_number_pdf import glyph_number_pdf
from tests.unit.readers_pdf.pdf_builder import PdfBuilder

LINES = [
    "ỦY BAN NHÂN DÂN XÃ PHÚ LỘC",
    "Số: 12/KH-UBND",
    "1. Thực hiện nghiêm quy chế, hướng dẫn và giám sát việc sử dụng nguồn vốn.",
    "2. Chỉ tiêu: trồng 45,5 ha rừng – đạt 100% kế hoạch năm 2024.",
]
SMALL = [
    "1. các thôn theo dõi, đôn đốc việc thực hiện kế hoạch này; tổng hợp kết quả.",
    "2. trước ngày 15 tháng 11 năm 2009 báo cáo ủy ban nhân dân xã theo quy định.",
]
TONES = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"]
LETTERS = [normalize("NFC", vowel + tone) for vowel in "aăâeêioôơuưy" for tone in TONES] + ["đ"]


def lines(data):
    return [line.value for block in read_pdf(data).blocks for line in block.lines]


def test_numbers_of_glyphs_are_deciphered():
    assert lines(glyph_number_pdf(LINES)) == LINES


@pytest.mark.parametrize("letter", [each for small in LETTERS for each in (small, small.upper())])
def test_every_letter_has_one_number(letter):
    assert [number for number, known in letters().items() if known == letter] != []
    assert len(set(letters().values())) == len(letters())


def test_glyphs_in_another_order_are_told_to_be_rubbish():
    source = parse_bytes(glyph_number_pdf(LINES, shift=7), "a.pdf", ReadOptions(ocr="never")).source
    assert (source.status, source.error_code) == ("partial", "rubbish_text")


@pytest.mark.parametrize("text", [LINES, ["Nơi nhận: Lưu VT"]])
def test_glyphs_numbered_as_they_occur_are_told_to_be_rubbish(text):
    source = parse_bytes(glyph_number_pdf(text, in_order=True), "a.pdf", ReadOptions(ocr="never")).source
    assert (source.status, source.error_code) == ("partial", "rubbish_text")


def test_a_line_of_renumbered_glyphs_amid_others_is_rubbish_and_a_column_of_ticks_is_none():
    line = "\x04\x05\x06\x07\x08\t\n\x04\x08\t\x0b\x0c\x04\r\x0e"
    assert has_numbers("\n".join([*SMALL, line, *SMALL * 5]))
    assert not has_numbers("\n".join([*SMALL, *["\x07"] * 9, *SMALL * 5]))


@pytest.mark.parametrize("name", ["tcvn3", "vni", "vps"])
def test_text_in_an_old_encoding_is_read(name):
    pdf = PdfBuilder()
    page = pdf.page()
    for row, line in enumerate(SMALL):
        page.text(60, 80 + 18 * row, shown(name, line))
    result = read_pdf(pdf.save())
    assert [line.value for block in result.blocks for line in block.lines] == SMALL
    assert result.problem is None


def test_letters_written_with_two_signs_are_no_rubbish():
    pdf = PdfBuilder()
    page = pdf.page()
    for row, line in enumerate(
        ["hướng dẫn thường trực", "trường hợp vướng mắc", "xã mười thôn giữ vững"] * 3
    ):
        page.text(60, 80 + 18 * row, shown("vni", line))
    assert read_pdf(pdf.save(), ReadOptions(ocr="never")).problem is None


def test_text_that_is_right_has_no_problem():
    pdf = PdfBuilder()
    page = pdf.page()
    for row, line in enumerate(LINES):
        page.text(60, 80 + 18 * row, line)
    assert read_pdf(pdf.save()).problem is None


def test_slanted_fonts_have_numbers_of_their_own():
    upright, slanted = letters(), slanted_letters()
    assert not set(upright) & set(slanted)
    assert {"ế", "ộ", "ơ", "ư", "Ỹ"} <= set(slanted.values())
    assert all(upright[chr(ord(shown) + 380)] == letter for shown, letter in slanted.items())
