"""Words parted by a hair where a program sets their letters in two goes."""

import pytest

from tests.unit.readers_pdf.pdf_builder import PdfBuilder, width
from tests.unit.readers_pdf.reading import texts_of

SIZE = 13


def set_in_two(first: str, gap: float, second: str) -> list[str]:
    """What is read of two pieces that stand `gap` heights of a letter apart."""
    pdf = PdfBuilder()
    pdf.page().text(85, 100, f"{first} ").text(85 + width(first) + gap * SIZE, 100, second)
    return texts_of(pdf)


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("Ưu tiên cá", "c thôn vùng cao", "Ưu tiên các thôn vùng cao"),
        ("Giao Phòng Kin", "h tế, Hội Nông dân", "Giao Phòng Kinh tế, Hội Nông dân"),
        ("PHÒNG TÀI CHÍN", "H", "PHÒNG TÀI CHÍNH"),
    ],
)
def test_a_word_parted_by_a_hair_is_one(first: str, second: str, whole: str) -> None:
    """Broken: `các` read as `cá c`."""
    assert set_in_two(first, 0.06, second) == [whole]


@pytest.mark.parametrize(
    ("first", "gap", "second"),
    [
        ("Ưu tiên cá", 0.2, "c thôn vùng cao"),
        ("Thả cá", 0.06, "cho các hộ"),
        ("Giọng hò", 0.06, "a lê"),
        ("Giao tổ", 0.06, "C của thôn"),
    ],
)
def test_words_set_close_stay_two(first: str, gap: float, second: str) -> None:
    assert set_in_two(first, gap, second) == [f"{first} {second}"]


def test_pieces_of_words_that_are_drawn_in_turns_are_put_together():
    """Broken: `Nơi nhận` was `N ơi nh ận` where a font lacks letters, and the signature block was not found."""
    pdf = PdfBuilder()
    page = pdf.page()
    page.text(91.5, 100, "ơi nh", font="italic").text(85, 140, "Thôn 12")
    page.text(85, 100, "N").text(85, 180, "Thôn 14").text(85 + width("Nơi nh"), 100, "ận:")
    assert texts_of(pdf) == ["Nơi nhận:", "Thôn 12", "Thôn 14"]


def test_letters_set_apart_are_one_word() -> None:
    """Broken: PDFium took the gap between two letters for a blank, and both parts are syllables: `Ngà y`."""
    pdf = PdfBuilder()
    page = pdf.page()
    page.drawn.append("2.5 Tc")
    page.text(85, 100, "Bán nga").text(85 + width("Bán nga") + 7 * 2.5, 100, "y, nha")
    assert texts_of(pdf) == ["Bán ngay, nha"]
