"""Posts of deputies of which a seal covers `PHÓ`, or `KT.` before the post over it."""

import pytest

from pipeline.readers.scan.recognition.engine import ReadWord
from pipeline.readers.scan.second_look.deputies import with_deputies


def line(number: int, text: str, start: float) -> list[ReadWord]:
    found = []
    for word in text.split():
        end = start + 20 * len(word)
        found.append(ReadWord(word, start, 300 + 36 * number, end, 330 + 36 * number, 0.9, number))
        start = end + 20
    return found


def read(above: str, below: str, left: float = 700) -> list[str]:
    words = [
        *line(0, "Nơi nhận:", 100),
        *line(0, above, left),
        *line(1, "- Các thôn;", 100),
        *line(1, below, 740),
    ]
    found = with_deputies(words)
    return [
        " ".join(word.text for word in found if word.line == number and word.x0 > 500) for number in (0, 1)
    ]


@pytest.mark.parametrize("seen", ["CHỦ TỊCH", "1 CHỦ TỊCH", "U TỊCH", "PH HỦ TỊ"])
def test_who_signs_for_the_head_is_a_deputy(seen: str) -> None:
    """Broken: under a seal a deputy was read as the head for whom he signs."""
    assert read("KT. CHỦ TỊCH", seen) == ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]


def test_a_deputy_below_the_post_of_the_head_signs_for_him() -> None:
    assert read("GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", 820) == ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]


@pytest.mark.parametrize("left", [740, 780], ids=["flush left", "in the middle"])
def test_a_chart_names_the_head_over_the_deputy(left: float) -> None:
    """Broken: the lines of a chart of posts became a signature, and were lost to the text."""
    assert read("GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", left) == ["GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]


def test_the_deputy_of_a_minister_has_a_post_of_his_own() -> None:
    """Broken: what a seal left of `THỨ TRƯỞNG` was read as `PHÓ BỘ TRƯỞNG`."""
    assert read("KT. BỘ TRƯỞNG", "TRƯỞNG") == ["KT. BỘ TRƯỞNG", "THỨ TRƯỞNG"]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
        ("TM. BAN THƯỜNG VỤ", "PHÓ BÍ THƯ"),
        ("KT. BỘ TRƯỞNG", "THỨ TRƯỞNG"),
        ("KT. CHỦ TỊCH", "Lê Văn Tám"),
        ("KT. THẦY", "THẦY"),
    ],
)
def test_other_lines_stay(above: str, below: str) -> None:
    assert read(above, below) == [above, below]
