"""Lines that a seal or a signature touches are read by themselves; what the engine reads then is simulated."""

import cv2
import numpy as np
import pytest

from pipeline.readers.scan.recognition.digits import Reading
from pipeline.readers.scan.recognition.engine import ReadWord
from pipeline.readers.scan.second_look import sealed, signed_names
from pipeline.readers.scan.second_look.sealed import with_sealed

LEFT, TOP = 160, 220
"""Where the part of the page begins that is read again: the seal begins 120 and 60 pixels further on."""


def page(ink: int) -> np.ndarray:
    """A seal of 200 pixels."""
    pixels = np.full((900, 1200), 255, dtype=np.uint8)
    cv2.circle(pixels, (402, 402), 98, ink, 4)
    return pixels


def word(text: str, x0: float, confidence: float, line: int = 0, y0: float = 400) -> ReadWord:
    return ReadWord(text, x0, y0, x0 + 20 * len(text), y0 + 30, confidence, line)


def read(
    monkeypatch: pytest.MonkeyPatch, known: list[ReadWord], *looks: list[ReadWord], ink: int = 0
) -> list[ReadWord]:
    """The words of the page when the seal's surroundings read so: with all ink, and with that of print."""
    turns = iter(looks)
    monkeypatch.setattr(sealed, "recognised", lambda pixels, as_block: next(turns))
    monkeypatch.setattr(sealed, "looked_at_again", lambda words, pixels: words)
    monkeypatch.setattr(signed_names, "recognised", lambda pixels, as_block: [])
    return with_sealed(known, page(ink), page(ink))


def settle(monkeypatch: pytest.MonkeyPatch, name: str, left: int = 100) -> None:
    """The line with most letters around the seal is at the height of 150, and has this name."""
    monkeypatch.setattr(signed_names, "name_line", lambda ink: (left, 150, 380, 180))
    monkeypatch.setattr(signed_names, "readings", lambda lines: [Reading(name, 0.95)] * len(lines))


def texts(words: list[ReadWord]) -> list[tuple[str, float]]:
    return [(word.text, word.confidence) for word in words]


def test_the_name_under_a_seal_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    name = [word("Lê", 100, 0.9), word("Khuê", 150, 0.95)]
    found = read(monkeypatch, [], name, [])
    assert [text for text, _ in texts(found)] == ["Lê", "Khuê"]
    assert found[1].x0 == pytest.approx(150 + LEFT, abs=4)
    assert found[1].y0 == pytest.approx(400 + TOP, abs=4)


def test_the_print_alone_is_taken_where_it_reads_better(monkeypatch: pytest.MonkeyPatch) -> None:
    found = read(monkeypatch, [], [word("N6uyên", 100, 0.4)], [word("Nguyên", 100, 0.96)], ink=150)
    assert texts(found) == [("Nguyên", 0.96)]


def test_what_is_read_through_black_ink_is_marked(monkeypatch: pytest.MonkeyPatch) -> None:
    assert texts(read(monkeypatch, [], [word("Nguyên", 100, 0.96)], [])) == [("Nguyên", 0.7)]


def test_a_line_beside_the_seal_that_was_read_with_the_page_stays_sure(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    known = [word("TRƯỞNG", 100 + LEFT, 0.95, y0=400 + TOP)]
    assert texts(read(monkeypatch, known, [word("TRƯỞNG", 100, 0.97)], [])) == [("TRƯỞNG", 0.95)]


def test_a_name_of_which_a_part_is_lost_is_marked(monkeypatch: pytest.MonkeyPatch) -> None:
    found = read(monkeypatch, [], [word("Đ#", 100, 0.1), word("Khuê", 150, 0.97)], [])
    assert max(confidence for _, confidence in texts(found)) <= 0.5


def test_strokes_of_the_pen_are_no_line(monkeypatch: pytest.MonkeyPatch) -> None:
    assert read(monkeypatch, [], [word("WY", 100, 0.75), word("+", 160, 0.81)], []) == []


def test_what_was_read_of_a_word_gives_way_to_the_whole_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    known = [word("Đặ", 100 + LEFT, 0.89, y0=400 + TOP), word("Minh", 300 + LEFT, 0.97, y0=400 + TOP)]
    found = read(monkeypatch, known, [word("Đặng", 100, 0.9), word("Minh", 300, 0.96)], [])
    assert [text for text, _ in texts(found)] == ["Đặng", "Minh"]


def test_a_word_that_was_read_better_before_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    known = [word("Nguyễn", 100 + LEFT, 0.96, y0=400 + TOP)]
    found = read(monkeypatch, known, [word("Nguyến", 100, 0.7), word("Toại", 300, 0.9)], [])
    assert [text for text, _ in texts(found)] == ["Nguyễn", "Toại"]


def test_a_page_without_a_seal_is_not_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealed, "recognised", lambda pixels, as_block: pytest.fail("read again"))
    words = [word("Minh", 300, 0.97)]
    blank = np.full((900, 1200), 255, dtype=np.uint8)
    assert with_sealed(words, blank, blank) == words


def test_the_frame_of_a_stamp_was_a_seal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealed, "recognised", lambda pixels, as_block: pytest.fail("read again"))
    framed = np.full((900, 1200), 255, dtype=np.uint8)
    cv2.rectangle(framed, (200, 300), (560, 460), 0, 3)
    words = [word("Minh", 300, 0.97)]
    assert with_sealed(words, np.full_like(framed, 255), framed) == words


def test_a_seal_that_lost_arcs_with_the_rulings_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    looks = iter([[word("Khuê", 150, 0.95)], []])
    monkeypatch.setattr(sealed, "recognised", lambda pixels, as_block: next(looks))
    monkeypatch.setattr(sealed, "looked_at_again", lambda words, pixels: words)
    broken = page(0)
    for rows, columns in ((slice(290, 320), slice(0, None)), (slice(0, None), slice(290, 320))):
        broken[rows, columns] = 255
    assert [text for text, _ in texts(with_sealed([], broken, page(0)))] == ["Khuê"]


def test_a_name_that_both_engines_settle_gives_way_to_none(monkeypatch: pytest.MonkeyPatch) -> None:
    settle(monkeypatch, "Pham Quoc Minh")
    known = [word("Phạm-Quắc", 100 + LEFT, 0.85, y0=150 + TOP), word("Minh", 300 + LEFT, 0.97, y0=150 + TOP)]
    seen = [word("Ph#m", 100, 0.2, y0=150), word("Quắc", 200, 0.6, y0=150), word("Minh", 300, 0.97, y0=150)]
    found = read(monkeypatch, known, seen, [])
    assert [text for text, _ in texts(found)] == ["Phạm", "Quốc", "Minh"]


def test_a_name_below_a_scrawl_that_has_more_strokes_was_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(signed_names, "name_line", lambda ink: None)
    monkeypatch.setattr(
        signed_names, "readings", lambda lines: [Reading("Pham Quoc Minh", 0.95)] * len(lines)
    )
    seen = [word("Ph#m", 100, 0.2, y0=150), word("Quắc", 200, 0.6, y0=150), word("Minh", 300, 0.97, y0=150)]
    found = read(monkeypatch, [], seen, [])
    assert [text for text, _ in texts(found)] == ["Phạm", "Quốc", "Minh"]


def test_strokes_beside_a_name_were_part_of_its_line(monkeypatch: pytest.MonkeyPatch) -> None:
    settle(monkeypatch, "Pham Quoc Minh")
    known = [word("-", 420 + LEFT, 0.58, y0=152 + TOP), word("“", 60 + LEFT, 0.7, y0=152 + TOP)]
    found = read(monkeypatch, known, [], [])
    assert [text for text, _ in texts(found)] == ["Phạm", "Quốc", "Minh"]


def test_part_of_a_name_that_is_no_syllable_was_one(monkeypatch: pytest.MonkeyPatch) -> None:
    found = read(monkeypatch, [], [word("Khuê", 100, 0.96), word("Tinơ", 250, 0.8)], [])
    assert [text for text, _ in texts(found)] == ["Khuê"]


def test_a_surname_read_under_a_seal_has_its_own_marks(monkeypatch: pytest.MonkeyPatch) -> None:
    found = read(monkeypatch, [], [word("Nguyên", 100, 0.96), word("Bé", 250, 0.9)], [])
    assert [text for text, _ in texts(found)] == ["Nguyễn", "Bé"]


@pytest.mark.parametrize("line", ["Trưởng Phòng", "Hậu Giang"])
def test_posts_and_places_under_a_seal_were_given_surnames(
    monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    first, second = line.split()
    found = read(monkeypatch, [], [word(first, 100, 0.96), word(second, 260, 0.95)], [])
    assert [text for text, _ in texts(found)] == [first, second]


def test_what_stands_beside_a_name_that_a_pen_crosses_was_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    settle(monkeypatch, "Pham Quoc Minh", left=240)
    seen = [word("trên;", 20, 0.96, y0=150), word("Ph#m", 240, 0.2, y0=150), word("Minh", 350, 0.97, y0=150)]
    found = read(monkeypatch, [], seen, [])
    assert [text for text, _ in texts(found)] == ["trên;", "Phạm", "Quốc", "Minh"]


def test_a_syllable_read_wider_before_was_kept_beside_what_the_seal_s_surroundings_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    known = [word("Thịnh", 100 + LEFT, 0.9, y0=400 + TOP)._replace(x1=330 + LEFT)]
    found = read(monkeypatch, known, [word("Thịnh", 100, 0.95)], [])
    assert [text for text, _ in texts(found)] == ["Thịnh"]
