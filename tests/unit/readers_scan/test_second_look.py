"""What two engines together make of a word; both are simulated."""

import numpy as np
import pytest

from pipeline.readers.scan.recognition.digits import Reading
from pipeline.readers.scan.recognition.engine import ReadWord
from pipeline.readers.scan.second_look import doubtful_words as second_look
from tests.unit.readers_scan.words import line

PIXELS = np.full((100, 800), 255, dtype=np.uint8)


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


@pytest.mark.parametrize(
    ("first", "second", "text"),
    [
        ("215§3-CV/HU", "2153-CV/HU", "2153-CV/HU"),
        ("08/GĐĐN-ĐL", "08/GDN-DL", "08/GĐN-ĐL"),
        ("21.4QĐN", "21.4/QDN", "21.4/QĐN"),
        ("7h30”", "7h30'", "7h30'"),
        ("0š", "05", "05"),
        ("12/KH-VP", "Quyet dinh", "12/KH-VP"),
    ],
)
def test_symbols_and_numbers_in_doubt_keep_the_marks_of_the_one_and_the_digits_of_the_other(
    looks: dict[int, Reading], first: str, second: str, text: str
) -> None:
    looks[0] = Reading(second, 0.97)
    (word,) = second_look.looked_at_again(line((first, 0.44)), PIXELS)
    assert word.text == text
    assert word.read == (None if text == first else first)


def test_a_number_that_the_engines_read_in_two_ways_stays_in_doubt(looks: dict[int, Reading]) -> None:
    looks[0] = Reading("963", 0.99)
    (word,) = second_look.looked_at_again(line(("957", 0.73)), PIXELS)
    assert (word.text, word.confidence, word.read) == ("963", 0.5, "957")


@pytest.mark.parametrize(
    ("first", "second", "texts"),
    [
        ("IL.MỤC", "I. MC", ["I.", "MỤC"]),
        ("II.TỔ", "III.TO", ["III.", "TỔ"]),
        ("I.NỘI", "", ["I.", "NỘI"]),
        ("TP.HCM", "TP.HCM", ["TP.HCM"]),
    ],
)
def test_a_numeral_and_the_first_word_of_its_heading_are_two_words(
    looks: dict[int, Reading], first: str, second: str, texts: list[str]
) -> None:
    looks[0] = Reading(second, 0.95)
    words = second_look.looked_at_again(line((first, 0.5)), PIXELS)
    assert [word.text for word in words] == texts
    assert (words[0].x0, words[-1].x1) == (0.0, 50.0)


def test_figures_that_the_second_engine_lacks_were_taken_from_a_symbol(looks: dict[int, Reading]) -> None:
    looks[0] = Reading("17/BNN-KTHT", 0.98)
    (word,) = second_look.looked_at_again(line(("3117/BNN-KTHT", 0.91)), PIXELS)
    assert (word.text, word.confidence) == ("3117/BNN-KTHT", 0.5)
