"""What two engines together make of a word; both are simulated."""

import numpy as np
import pytest

from pipeline.readers.scan import second_look
from pipeline.readers.scan.digits import Reading
from pipeline.readers.scan.engine import ReadWord

PIXELS = np.full((100, 800), 255, dtype=np.uint8)


def line(*words: tuple[str, float]) -> list[ReadWord]:
    return [
        ReadWord(text, 60.0 * place, 10.0, 60.0 * place + 50, 30.0, confidence, 0)
        for place, (text, confidence) in enumerate(words)
    ]


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch) -> dict[int, Reading]:
    """What the second engine reads, by the order of the words that it is shown."""
    found: dict[int, Reading] = {}
    monkeypatch.setattr(
        second_look,
        "readings",
        lambda lines: [found.get(place, Reading("", 0.0)) for place in range(len(lines))],
    )
    return found


def read(words: list[ReadWord]) -> str:
    return " ".join(word.text for word in second_look.looked_at_again(words, PIXELS))


def test_a_number_written_by_hand_is_read_into_its_line(looks: dict[int, Reading]) -> None:
    looks[0] = Reading("Sô:147/QD-UBND", 0.95)
    assert read(line(("Số:.//QĐ-UBND", 0.05))) == "Số: 147/QĐ-UBND"


def test_a_day_written_by_hand_is_read_into_its_line(looks: dict[int, Reading]) -> None:
    looks[0] = Reading("18", 0.99)
    words = line(("ngày", 0.96), ("⁄7", 0.1), ("tháng", 0.96), ("4", 0.97), ("năm", 0.96), ("2021", 0.96))
    assert read(words) == "ngày 18 tháng 4 năm 2021"


def test_what_is_written_by_hand_is_never_certain(looks: dict[int, Reading]) -> None:
    looks[0] = Reading("Số:147/KH-VP", 0.99)
    (word,) = second_look.looked_at_again(line(("Số:/KH-VP", 0.1)), PIXELS)
    assert word.confidence <= 0.8


def test_an_unsure_look_leaves_the_line_blank(looks: dict[int, Reading]) -> None:
    looks[0] = Reading("Số:147/KH-VP", 0.6)
    assert read(line(("Số:.//KH-VP", 0.1))) == "Số:.//KH-VP"


def test_scribbles_elsewhere_are_no_numbers(looks: dict[int, Reading]) -> None:
    looks[0] = Reading("147", 0.99)
    assert read(line(("Nguyễn", 0.9), ("⁄47", 0.1))) == "Nguyễn ⁄47"


@pytest.mark.parametrize(
    ("first", "second", "text"), [("II.", "III.", "III."), ("XI", "XII", "XII"), ("IV.", "N.", "IV.")]
)
def test_roman_numerals_are_as_the_surer_engine_reads_them(
    looks: dict[int, Reading], first: str, second: str, text: str
) -> None:
    looks[0] = Reading(second, 0.88)
    assert read(line((first, 0.5))) == text


def test_engines_that_agree_make_a_word_certain(looks: dict[int, Reading]) -> None:
    looks[0] = Reading("08/TTr-PYT", 0.97)
    (word,) = second_look.looked_at_again(line(("08/TTr-PYT", 0.4)), PIXELS)
    assert (word.text, word.confidence) == ("08/TTr-PYT", 0.97)
