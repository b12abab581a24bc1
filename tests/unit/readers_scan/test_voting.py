"""Words on which two of three readings of a cell agree."""

import pytest

from pipeline.readers.pdf.tables.grid_text import CellText
from pipeline.readers.scan.cells.voting import outvoted
from pipeline.readers.scan.recognition.digits import Reading


def cell(*lines: str) -> CellText:
    return CellText(lines, bold=False, confidence=0.8)


@pytest.mark.parametrize(
    ("best", "other", "second", "meant"),
    [
        ("Hãng năm", "Hàng nắm", "Hàng năm", "Hàng năm"),
        ("Quý 1/2025", "Quý 1/2025", "Quý I/2025", "Quý I/2025"),
        ("Quý l", "Quý 1", "Quy I", "Quý I"),
        ("Hằng năm", "Hằng năm", "Hang nam", "Hằng năm"),
        ("Quý 1/2025", "Quý 1/2025", "Quý 1/2025", "Quý 1/2025"),
        ("12 hộ", "12 hộ", "I2 hộ", "12 hộ"),
        ("Hãng năm", "Hàng", "Hàng năm", "Hãng năm"),
    ],
)
def test_the_word_that_two_readings_share(best: str, other: str, second: str, meant: str) -> None:
    assert outvoted(cell(best), cell(other), Reading(second, 0.98)).lines == (meant,)


def test_a_second_engine_in_doubt_has_no_vote() -> None:
    assert outvoted(cell("Hãng năm"), cell("Hàng nắm"), Reading("Hàng năm", 0.7)).lines == ("Hãng năm",)


def test_lines_stay_as_they_were_broken() -> None:
    assert outvoted(cell("Hãng", "năm"), cell("Hàng nắm"), Reading("Hàng năm", 0.98)).lines == ("Hàng", "năm")
