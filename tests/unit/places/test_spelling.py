import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.places import exact_name, fold, folded_name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Thanh Hoá", "Thanh Hóa"),
        ("Quảng Thuỷ", "quảng thủy"),
        ("Bà Rịa – Vũng Tàu", "Bà Rịa - Vũng Tàu"),
        ("Phường 04", "phường 4"),
    ],
)
def test_spellings_of_one_name(one: str, other: str) -> None:
    assert exact_name(one) == exact_name(other)


@pytest.mark.parametrize(("one", "other"), [("Mưởng Lá", "Mường La"), ("Quý", "Quỳ"), ("Khoái", "Khoai")])
def test_other_diacritics_are_another_name_with_the_same_fold(one: str, other: str) -> None:
    assert exact_name(one) != exact_name(other)
    assert folded_name(one) == folded_name(other)


def test_a_tone_inside_a_word_stays() -> None:
    assert exact_name("Hoàn Quý") == "hoàn quý"


@given(st.text())
def test_folding_keeps_offsets(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    assert len(fold(composed)) == len(composed)
    assert fold(fold(composed)) == fold(composed)


def test_folding_strips_everything_vietnamese() -> None:
    assert fold("ĐẶNG Ữ Ỵ ằ ợ") == "dang u y a o"
