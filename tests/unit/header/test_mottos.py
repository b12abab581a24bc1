"""Quốc hiệu and Tiêu ngữ leave the lines of the head, also where a narrow column breaks them."""

import pytest

from extractors.header.lines import head_lines
from tests.builders import paragraph
from tests.unit.header.documents import read

_TITLE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
_MOTTO = "Độc lập - Tự do - Hạnh phúc"


@pytest.mark.parametrize("words", range(1, 8))
def test_a_national_title_broken_behind_any_of_its_words_leaves_nothing(words: int) -> None:
    pieces = _TITLE.split()
    lines = ["UBND XÃ LŨNG PHẶC", " ".join(pieces[:words]), " ".join(pieces[words:]), _MOTTO]
    assert _values(lines) == ["UBND XÃ LŨNG PHẶC"]


@pytest.mark.parametrize("lines", [["Độc lập - Tự do -", "Hạnh phúc"], ["Độc lập - Tự do - Hạnh", "phúc"]])
def test_a_motto_broken_before_its_end_leaves_nothing(lines: list[str]) -> None:
    assert _values([_TITLE, *lines]) == []


def test_the_rest_of_the_title_may_stand_before_the_motto() -> None:
    assert _values(["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT", f"NAM {_MOTTO}"]) == []


@pytest.mark.parametrize("behind", ["", "ỦY BAN NHÂN DÂN"])
def test_title_and_motto_that_ran_together_leave_what_stands_around_them(behind: str) -> None:
    """Broken: `NAM` was left of the title and opened the name of the issuer."""
    assert _values([f"{_TITLE}{_MOTTO}{behind}"]) == [behind] * bool(behind)


def test_words_that_do_not_complete_the_title_stay() -> None:
    assert _values(["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT", "NAMĐỊNH", _TITLE, "NAM ĐÀN"]) == ["NAMĐỊNH", "NAM ĐÀN"]


def test_the_broken_title_names_no_issuer() -> None:
    agencies = f"UBND HUYỆN LŨNG PHẶC\nỦY BAN NHÂN\nDÂN XÃ LŨNG PHẶC\n{_TITLE[:-4]}\nNAM"
    assert read(agencies).document.issuer == "Ủy ban nhân dân xã Lũng Phặc"


def _values(lines: list[str]) -> list[str]:
    return [line.value for line in head_lines([paragraph(line) for line in lines])]
