import pytest

from extractors.layout import contents_blocks
from tests.builders import grid, paragraph

HEADINGS = ("I. MỤC TIÊU", "II. NHIỆM VỤ", "1. Rà soát năm 2031", "III. TỔ CHỨC THỰC HIỆN")


def blocks(*texts: str) -> list:
    return [paragraph(text) for text in texts]


@pytest.mark.parametrize("leader", [" ", "........", " … ", ". . . . "])
def test_headings_with_their_pages(leader: str) -> None:
    entries = [f"{heading}{leader}{page}" for page, heading in enumerate(HEADINGS, 3)]
    assert contents_blocks(blocks("KẾ HOẠCH", "Mục lục", *entries, *HEADINGS)) == {1, 2, 3, 4, 5}


def test_a_heading_that_breaks_its_line() -> None:
    entries = ("I. MỤC TIÊU 1", "II. NHIỆM VỤ VÀ", "GIẢI PHÁP 1", "1. Rà soát 2", "III. KINH PHÍ 4")
    headings = ("I. MỤC TIÊU", "II. NHIỆM VỤ VÀ GIẢI PHÁP", "1. Rà soát", "III. KINH PHÍ")
    assert contents_blocks(blocks(*entries, *headings)) == set(range(5))


@pytest.mark.parametrize(
    "entries",
    [
        pytest.param(("I. MỤC TIÊU 5", "II. NHIỆM VỤ 3", "III. TỔ CHỨC THỰC HIỆN 1"), id="pages go back"),
        pytest.param(("I. MỤC TIÊU 1", "II. NHIỆM VỤ 3"), id="two of them"),
        pytest.param(("1. Hộ nghèo 5", "2. Hộ cận nghèo 7", "3. Hộ khá 9"), id="no headings below"),
    ],
)
def test_lines_that_end_in_numbers_by_chance(entries: tuple[str, ...]) -> None:
    assert contents_blocks([*blocks(*entries, *HEADINGS), grid([["a", "b"], ["c", "d"]])]) == set()
