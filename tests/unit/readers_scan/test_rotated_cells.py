"""Cells whose text runs up or down; how they read each way is simulated."""

import numpy as np
import pytest

from pipeline.readers.scan.cells import rotated_cells
from pipeline.readers.scan.cells.rotated_cells import read_any_way
from pipeline.readers.scan.recognition.engine import ReadWord
from pipeline.readers.scan.words import placed

HIGH = np.full((300, 40), 255, dtype=np.uint8)
MARK = 7
"""A pixel in the upper left corner, which tells how a picture was turned."""


def word(text: str, confidence: float, *, is_level: bool = True) -> ReadWord:
    return ReadWord(text, 0.0, 0.0, 30.0, 20.0, confidence, 0, is_level)


def read(monkeypatch: pytest.MonkeyPatch, ink: np.ndarray, right_way: tuple[int, int]) -> tuple[str, bool]:
    """What is read of ink that reads well only where its marked corner has come to stand at a place."""
    ink = ink.copy()
    ink[0, 0] = MARK

    def recognised(pixels: np.ndarray, *, as_block: bool) -> list[ReadWord]:
        assert as_block
        return [word("Tổng", 0.95)] if pixels[right_way] == MARK else [word("5uọ1", 0.4)]

    monkeypatch.setattr(rotated_cells, "recognised", recognised)
    words, is_turned = read_any_way(ink)
    return " ".join(one.text for one in words), is_turned


LEVEL, RUNS_UP, RUNS_DOWN = (0, 0), (0, -1), (-1, 0)


@pytest.mark.parametrize("runs", [RUNS_UP, RUNS_DOWN])
def test_text_that_runs_up_or_down_is_laid_level(
    monkeypatch: pytest.MonkeyPatch, runs: tuple[int, int]
) -> None:
    assert read(monkeypatch, HIGH, runs) == ("Tổng", True)


def test_level_text_in_a_narrow_cell_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    assert read(monkeypatch, HIGH, LEVEL) == ("Tổng", False)


def test_a_wide_cell_is_not_turned(monkeypatch: pytest.MonkeyPatch) -> None:
    assert read(monkeypatch, HIGH.T, RUNS_UP) == ("5uọ1", False)


def test_what_reads_no_way_stays_as_it_lies(monkeypatch: pytest.MonkeyPatch) -> None:
    assert read(monkeypatch, HIGH, (5, 5)) == ("5uọ1", False)


def test_words_that_do_not_run_level_are_no_print_of_the_page() -> None:
    printed, ink = placed([word("Tổng", 0.95, is_level=False), word("cộng", 0.95)], 1.0)
    assert [[one.text for one in line] for line in (*printed, *ink)] == [["cộng"], ["Tổng"]]
