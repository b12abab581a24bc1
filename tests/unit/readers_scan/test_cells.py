"""Which of the readings of a cell stands; the engines are simulated."""

import numpy as np
import pytest

from pipeline.readers.grids import Box
from pipeline.readers.pdf.tables.grid_text import CellText
from pipeline.readers.scan.cells import reading as cells
from pipeline.readers.scan.crops import Crop
from pipeline.readers.scan.recognition.digits import Reading
from pipeline.readers.scan.recognition.engine import ReadWord


def cell(text: str, confidence: float) -> CellText:
    return CellText((text,) if text else (), bold=False, confidence=confidence)


def settled(
    monkeypatch: pytest.MonkeyPatch, first: CellText, again: CellText, second: Reading | None
) -> CellText:
    monkeypatch.setattr(cells, "_again", lambda doubt: again)
    ink = Crop(np.zeros((10, 10), dtype=np.uint8), 1.0)
    return cells._settled(cells._Doubt(0, ink, first, Box(0.0, 0.0, 10.0, 10.0)), second)


@pytest.mark.parametrize(
    ("first", "again", "second", "stands"),
    [
        (("TT", 0.8), ("I Đ bộ", 0.5), ("TT", 0.9), "TT"),
        (("Tống số", 0.6), ("Tổng số", 0.7), ("Tong sô", 0.9), "Tổng số"),
        (("TT", 0.8), ("I Đ bộ", 0.5), ("I D bo", 0.9), "I Đ bộ"),
        (("Xã A", 0.6), ("Xã An", 0.9), ("", 0.0), "Xã An"),
        (("12", 0.6), ("12", 0.9), ("12", 0.99), "12"),
    ],
)
def test_a_word_that_the_second_engine_reads_too_stands(
    monkeypatch: pytest.MonkeyPatch,
    first: tuple[str, float],
    again: tuple[str, float],
    second: tuple[str, float],
    stands: str,
) -> None:
    assert settled(monkeypatch, cell(*first), cell(*again), Reading(*second)).lines == (stands,)


def test_figures_that_differ_keep_both_readings(monkeypatch: pytest.MonkeyPatch) -> None:
    text = settled(monkeypatch, cell("1.250", 0.8), cell("1.250", 0.8), Reading("1.260", 0.95))
    assert (text.lines, text.alternative) == (("1.260",), "1.250")
    assert (text.confidence or 0.0) <= 0.5


def test_a_figure_read_twice_alike_is_not_told_as_two_readings(monkeypatch: pytest.MonkeyPatch) -> None:
    text = settled(monkeypatch, cell("249", 0.0), cell("", 0.0), Reading("249", 0.95))
    assert (text.lines, text.alternative, text.confidence) == (("249",), None, 0.5)


def test_stops_that_stand_alone_and_are_in_doubt_are_no_print(monkeypatch: pytest.MonkeyPatch) -> None:
    read = [("quyết", 0.9), ("của", 0.9), (".", 0.3), ("HĐND;", 0.9), (":", 0.1), ("-", 0.5), ("12", 0.9)]
    words = [ReadWord(text, 40 * at, 0, 40 * at + 30, 20, sure, 0) for at, (text, sure) in enumerate(read)]
    monkeypatch.setattr(cells, "read_any_way", lambda ink: (words, False))
    ink = Crop(np.zeros((10, 10), dtype=np.uint8), 1.0)
    again = cells._again(cells._Doubt(0, ink, cell("", 0.0), Box(0.0, 0.0, 300.0, 20.0)))
    assert (again.lines, again.confidence) == (("quyết của HĐND; - 12",), 0.5)


def test_a_line_of_nothing_but_a_stroke_is_a_speck() -> None:
    text = CellText(("Quý I/2025", "l"), bold=False)
    assert cells._first(text, Box(0, 0, 10, 10), [], []).lines == ("Quý I/2025",)
    assert cells._first(cell("-", 0.9), Box(0, 0, 10, 10), [], []).lines == ("-",)
    assert cells._first(cell(".", 0.9), Box(0, 0, 10, 10), [], []).lines == (".",)
