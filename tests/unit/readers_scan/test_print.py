"""Which words that are hardly certain are print, told by what stands beside them."""

import pytest

from pipeline.readers.scan.words import placed
from tests.unit.readers_scan.words import line


def print_of(*words: tuple[str, float]) -> str:
    printed, _ = placed(line(*words), 1.0)
    return " ".join(word.text for run in printed for word in run)


@pytest.mark.parametrize("text", ["13h30’", "08/QĐN-TK", "–", "01/02/2024;"])
def test_numbers_symbols_and_dashes_amid_print_are_print(text: str) -> None:
    assert print_of(("số", 0.96), (text, 0.4), ("ngày", 0.96)) == f"số {text} ngày"


@pytest.mark.parametrize("text", ["7⁄44", "08/QĐN-TK", "–"])
def test_beside_nothing_they_are_specks(text: str) -> None:
    assert print_of((text, 0.4)) == ""


@pytest.mark.parametrize("after", ["tháng", "năm"])
def test_in_the_blank_of_a_date_a_dash_is_a_speck(after: str) -> None:
    assert print_of(("ngày", 0.96), ("—", 0.3), (after, 0.96)) == f"ngày {after}"


def test_a_syllable_of_a_name_before_print_is_print() -> None:
    assert print_of(("Bửm", 0.24), ("Sơn,", 0.97)) == "Bửm Sơn,"
    assert print_of(("bửm", 0.24), ("Sơn,", 0.97)) == "Sơn,"


def test_the_first_word_of_a_title_was_lost_with_the_speck_before_it() -> None:
    assert print_of(("'Tổ", 0.3), ("chức", 0.97)).endswith("Tổ chức")


def test_a_capital_by_itself_is_of_a_seal_and_before_print_a_word() -> None:
    assert print_of(("Ẹ", 0.75)) == ""
    assert print_of(("Ở", 0.75), ("các", 0.97)) == "Ở các"


def test_a_name_behind_the_word_for_a_kind_of_unit_is_print() -> None:
    """Broken: `Đăk`, which is no Vietnamese syllable, was lost at the end of a line."""
    assert print_of(("huyện", 0.96), ("Đăk", 0.47)) == "huyện Đăk"
    assert print_of(("của", 0.96), ("Đăk", 0.47)) == "của"
    assert print_of(("huyện", 0.96), ("Ẽk", 0.1)) == "huyện"
