"""Characters of symbol fonts, which come as private ones."""

import pytest

from tests.unit.readers_pdf.pdf_builder import PdfBuilder
from tests.unit.readers_pdf.reading import texts_of


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("Tỷ lệ \uf0b3 95% số hộ", "Tỷ lệ ≥ 95% số hộ"),
        ("\uf0b3 95% số hộ có nước sạch", "≥ 95% số hộ có nước sạch"),
        ("Diện tích 3 \uf0b4 4 m", "Diện tích 3 × 4 m"),
        ("\uf0d8 Giao Hội Nông dân mở lớp", "• Giao Hội Nông dân mở lớp"),
        ("\uf0fc Giao Hội Phụ nữ thăm hộ", "• Giao Hội Phụ nữ thăm hộ"),
        ("\uf0fc", "✓"),
        ("\uf0ee", "\uf0ee"),
    ],
)
def test_symbols_read_as_the_page_shows_them(printed: str, read: str) -> None:
    """Broken: `≥ 95%` read as a private character and `95%`, as if it were no least value."""
    pdf = PdfBuilder()
    pdf.page().text(85, 100, printed)
    assert texts_of(pdf) == [read]


def test_the_letter_that_word_sets_as_a_bullet_is_one_and_others_are_letters():
    """Broken: the bullet of the second level of Word's lists, an `o` of Courier New, stood in the text."""
    pdf = PdfBuilder()
    page = pdf.page()
    page.text(121, 100, "o", font="typed").text(139, 100, "Niêm yết công khai.")
    page.text(121, 140, "o hay bà, ai cũng được hỏi.")
    assert texts_of(pdf) == ["• Niêm yết công khai.", "o hay bà, ai cũng được hỏi."]
