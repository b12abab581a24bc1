"""Syllables that the engine read in two."""

import pytest

from pipeline.readers.scan.corrections.whole_syllables import with_whole_syllables
from pipeline.readers.scan.recognition.engine import ReadWord


def whole(first: str, second: str, gap: float = 4.0) -> list[str]:
    words = [ReadWord(first, 10.0, 10.0, 40.0, 40.0, 0.93, 0)]
    words.append(ReadWord(second, 40.0 + gap, 10.0, 90.0 + gap, 40.0, 0.9, 0))
    return [word.text for word in with_whole_syllables(words)]


@pytest.mark.parametrize(
    ("first", "second", "meant"), [("Qu", "yết", "Quyết"), ("ng", "ày", "ngày"), ("Tr", "ung,", "Trung,")]
)
def test_a_syllable_in_two_is_one(first: str, second: str, meant: str) -> None:
    """Broken: `Kèm theo Qu yết định` was no note, and the plan attached to a decision no document of its own."""
    assert whole(first, second) == [meant]


def test_other_words_stay_apart() -> None:
    assert whole("Qu", "yết", gap=15.0) == ["Qu", "yết"]
    assert whole("CH", "XHCN") == ["CH", "XHCN"]
    assert whole("các", "ca") == ["các", "ca"]


@pytest.mark.parametrize("apart", [["TH", "An"], ["NH", "Á"], ["KH", "ứng"]])
def test_abbreviations_before_names_stay_apart(apart: list[str]) -> None:
    """Broken: where words stood close the school `TH An Phú` became `THAn Phú`."""
    assert whole(*apart) == apart
