"""Words of which the marked letters stand apart."""

import re
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.syllables import has_lone_letters
from extractors.syllables.grammar import all_syllables
from pipeline.normalise.characters import CharacterCleaner
from pipeline.normalise.parted_syllables import with_whole_syllables
from tests.builders import sourced

MARKED = re.compile("([à-ỹđÀ-Ỹ])")


def parted(text: str) -> str:
    """Blanks around each marked letter, as a program that reads the page leaves them."""
    return " ".join(MARKED.sub(r" \1 ", text).split())


@pytest.mark.parametrize(
    "text",
    [
        "KẾ HOẠCH",
        "Ủy ban nhân dân huyện Đông Hà",
        "Kế hoạch số 12/KH-UBND về y tế, giáo dục và dạy nghề;",
        "Tổ chức thực hiện (từ năm 2031 đến năm 2035)",
        "phấn đấu giảm tỷ lệ hộ nghèo còn 3,5% vào cuối năm",
        "cộng hòa xã hội chủ nghĩa Việt Nam",
        "Người có công, quản lý nhà nước",
        "Quyết định số 09/QĐ-UBND, Nghị định số 20/2021/NĐ-CP của Phòng LĐTBXH",
    ],
)
def test_words_are_closed(text: str) -> None:
    assert with_whole_syllables(sourced(parted(text))).value == text


def test_a_text_in_order_stays() -> None:
    text = "Ủy ban nhân dân xã trồng cây ở thôn Đông."
    assert with_whole_syllables(sourced(text)).value == text


@given(st.lists(st.sampled_from(sorted(all_syllables())), min_size=1, max_size=8))
def test_letters_stay_and_lead_back_to_their_places(words: list[str]) -> None:
    raw = parted(" ".join(words))
    text = with_whole_syllables(sourced(raw))
    assert text.value.replace(" ", "") == raw.replace(" ", "")
    assert all(raw[text.unit_offset(at)] == letter for at, letter in enumerate(text.value) if letter != " ")


def test_the_whole_file_decides() -> None:
    line = "Ủy ban nhân dân xã tổ chức họp vào đầu tháng"
    assert str(CharacterCleaner(parted(f"{line} " * 4)).clean()) == f"{line} {line} {line} {line}"
    whole = f"{line}\n" * 20
    assert str(CharacterCleaner(f"{whole}bảng ạ ng").clean(len(whole))) == "bảng ạ ng"


def test_marks_written_apart_from_their_letters_are_no_letters_by_themselves() -> None:
    """Broken: in every text in NFD marked letters were said to stand apart, and its headings stayed as misread."""
    text = "Ủy ban nhân dân xã tổ chức họp vào đầu tháng\n" * 20
    assert not has_lone_letters(normalize("NFD", text))
    cleaner = CharacterCleaner(normalize("NFD", f"K É HOẠCH\n{text}"))
    assert str(cleaner.clean(0, len(normalize("NFD", "K É HOẠCH")))) == "KẾ HOẠCH"


def test_text_in_order_has_few_letters_by_themselves() -> None:
    assert not has_lone_letters("ở xã A, ý kiến của bà Y, tổ 4 và ô 5 " * 20)
    assert has_lone_letters("K HO CH Ế Ạ " * 6)
    assert has_lone_letters("- L ưu: VT , KT. P h ạ m M i n h Kh ô i")
    assert not has_lone_letters("K Ế H O Ạ C H NĂM")
    assert not has_lone_letters("Hộ A, hộ B, hộ C, x, x, x, x, x")
    assert not has_lone_letters("")
    assert not has_lone_letters("Thu 20.000đ một hộ. " * 20)
