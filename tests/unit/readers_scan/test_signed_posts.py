"""Posts of which a seal covers the beginning; what the second engine reads then is simulated."""

import numpy as np
import pytest

from pipeline.readers.scan.recognition.digits import Reading
from pipeline.readers.scan.recognition.engine import ReadWord
from pipeline.readers.scan.second_look import signed_posts
from pipeline.readers.scan.second_look.signed_posts import with_posts


def words(*known: tuple[str, float], start: float = 400) -> list[ReadWord]:
    found = []
    for text, confidence in known:
        found.append(ReadWord(text, start, 300, start + 20 * len(text), 330, confidence, 0))
        start += 20 * (len(text) + 1)
    return found


def read(monkeypatch: pytest.MonkeyPatch, known: list[ReadWord], *looks: str) -> list[tuple[str, float]]:
    """The words of a page on which there is ink left of the post, when the looks read so."""
    page = np.full((600, 900), 255, dtype=np.uint8)
    page[290:340, 330:390:5] = 0
    seen = [Reading(look, 0.9) for look in looks]
    monkeypatch.setattr(signed_posts, "readings", lambda lines: seen)
    return [(word.text, word.confidence) for word in with_posts(known, page)]


def test_the_word_before_a_post_is_read_under_the_seal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Else a deputy's name stands under the post of whom he signs for."""
    known = words(("Đ", 0.2), ("GIÁM", 0.93), ("ĐỐC", 0.96))
    found = read(monkeypatch, known, "PHO GIÁM DOC", "NAN PHÓ GIÁM ĐC", "PH GIÁM DOC", "")
    assert found == [("PHÓ", 0.7), ("GIÁM", 0.93), ("ĐỐC", 0.96)]


def test_a_post_of_which_the_end_alone_was_read_is_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    found = read(monkeypatch, words((")HỦ", 0.5), ("TỊCH", 0.5)), *["KT. CHÚ TICH"] * 4)
    assert found == [("KT.", 0.7), ("CHỦ", 0.7), ("TỊCH", 0.7)]


def test_the_post_of_a_head_stays_beside_a_seal(monkeypatch: pytest.MonkeyPatch) -> None:
    known = words(("CHỦ", 0.9), ("TỊCH", 0.9))
    assert read(monkeypatch, known, *["BAN CHU TICH"] * 4) == [("CHỦ", 0.9), ("TỊCH", 0.9)]


@pytest.mark.parametrize(
    "known", [[("BÍ", 0.9), ("THƯ", 0.9), ("ĐẢNG", 0.9)], [("PHÓ", 0.9), ("BÍ", 0.9), ("THƯ", 0.9)]]
)
def test_words_that_go_on_and_posts_that_are_whole_are_not_looked_at(
    monkeypatch: pytest.MonkeyPatch, known: list[tuple[str, float]]
) -> None:
    assert read(monkeypatch, words(*known), *["KT BI THU"] * 4) == known


def test_a_stroke_before_a_long_post_is_no_word(monkeypatch: pytest.MonkeyPatch) -> None:
    known = words(("CHÁNH", 0.92), ("VẶN", 0.8), ("PHÒNG", 0.95))
    found = read(monkeypatch, known, *["K CHÁNH VAN PHONG", "T CHANH VAN PHÒNG"] * 2)
    assert [text for text, _ in found] == ["CHÁNH", "VĂN", "PHÒNG"]


def test_a_line_with_other_words_that_are_sure_is_no_post(monkeypatch: pytest.MonkeyPatch) -> None:
    """`TRIỂN NÔNG THÔN`, the second line of an agency's name, was taken for `TRƯỞNG THÔN`."""
    known = [("TRIỂN", 0.95), ("NÔNG", 0.96), ("THÔN", 0.96)]
    assert read(monkeypatch, words(*known), *["TRIEN NONG THON"] * 4) == known


def test_looks_that_show_no_post_tell_none(monkeypatch: pytest.MonkeyPatch) -> None:
    known = words(("HỎ", 0.5), ("THƯ", 0.5))
    assert read(monkeypatch, known, "O", "", "PHO BI THU", "W") == [("HỎ", 0.5), ("THƯ", 0.5)]


def test_two_ends_of_one_post_are_put_right_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The second stood no longer among the words: the page was not read."""
    first, second = words(("TỊCH", 0.6)), words(("TỊCH", 0.6), start=402)
    found = read(monkeypatch, [*first, *second], *["PHO CHU TICH"] * 4)
    assert [text for text, _ in found] == ["PHÓ", "CHỦ", "TỊCH"]


def test_a_word_below_the_picture_is_not_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    known = [word._replace(y0=700, y1=730) for word in words(("HỦ", 0.5), ("TỊCH", 0.5))]
    assert read(monkeypatch, known, *["PHO CHU TICH"] * 4) == [("HỦ", 0.5), ("TỊCH", 0.5)]
