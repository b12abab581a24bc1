"""Lines that the engine passed over are read by themselves; what it reads then is simulated."""

import numpy as np
import pytest

from pipeline.readers.scan.recognition.engine import ReadWord
from pipeline.readers.scan.second_look import overlooked
from pipeline.readers.scan.second_look.overlooked import with_overlooked


def page() -> np.ndarray:
    """Two lines of ten letters each, at rows 100 and 200."""
    pixels = np.full((400, 600), 255, dtype=np.uint8)
    for row in (100, 200):
        for column in range(100, 300, 20):
            pixels[row : row + 24, column : column + 4] = 0
            pixels[row + 10 : row + 14, column : column + 12] = 0
    return pixels


FIRST = ReadWord("hhhhhhhhhh", 100, 98, 300, 126, 0.96, 0)


def seen(monkeypatch: pytest.MonkeyPatch, confidence: float, *known: ReadWord) -> list[ReadWord]:
    found = ReadWord("TỊCH", 20, 5, 210, 30, confidence, 0)
    monkeypatch.setattr(overlooked, "recognised", lambda pixels, as_block: [found])
    return with_overlooked(known, page())


def test_a_line_that_no_word_covers_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = seen(monkeypatch, 0.95, FIRST)
    assert first == FIRST
    assert (second.text, second.line) == ("TỊCH", 1)
    assert 180 < second.y0 < second.y1 < 240


def test_a_better_reading_takes_the_place_of_a_doubtful_one(monkeypatch: pytest.MonkeyPatch) -> None:
    doubtful = ReadWord("TICl", 100, 198, 300, 226, 0.2, 1)
    after = ReadWord("An", 320, 198, 400, 226, 0.9, 1)
    found = seen(monkeypatch, 0.95, FIRST, doubtful, after)
    assert [(word.text, word.line) for word in found] == [(FIRST.text, 0), ("TỊCH", 1), ("An", 1)]


def test_strokes_of_a_pen_are_no_line(monkeypatch: pytest.MonkeyPatch) -> None:
    assert seen(monkeypatch, 0.4, FIRST) == [FIRST]


def test_lines_that_were_read_are_not_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    second = FIRST._replace(y0=198, y1=226, line=1)
    monkeypatch.setattr(overlooked, "recognised", lambda pixels, as_block: pytest.fail("read again"))
    assert with_overlooked([FIRST, second], page()) == [FIRST, second]


def test_a_word_that_was_placed_half_a_line_too_high_is_not_read_twice(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    misplaced = ReadWord("TÍCH", 100, 170, 300, 203, 0.97, 1)
    after = ReadWord("An", 320, 170, 400, 203, 0.9, 1)
    found = seen(monkeypatch, 0.95, FIRST, misplaced, after)
    assert [(word.text, word.line) for word in found] == [(FIRST.text, 0), ("TỊCH", 1), ("An", 1)]


def test_the_same_word_of_the_line_above_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    above = ReadWord("TỊCH", 100, 150, 300, 178, 0.97, 1)
    assert [word.text for word in seen(monkeypatch, 0.95, FIRST, above)] == [FIRST.text, "TỊCH", "TỊCH"]


def test_a_post_that_the_page_reads_better_was_mixed_with_what_the_line_reads(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    better = ReadWord("CHỦ", 100, 170, 300, 203, 0.97, 1)
    assert [word.text for word in seen(monkeypatch, 0.6, FIRST, better)] == [FIRST.text, "CHỦ"]
