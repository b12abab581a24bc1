"""What opens a line, where the engine is not sure of it."""

import pytest

from pipeline.readers.scan.corrections.openings import with_plain_openings
from pipeline.readers.scan.recognition.engine import ReadWord
from pipeline.readers.scan.words import placed


def line(*words: tuple[str, float], wide: float = 15.0) -> list[ReadWord]:
    return [
        ReadWord(text, 20.0 * place, 10.0, 20.0 * place + wide, 30.0, confidence, 0)
        for place, (text, confidence) in enumerate(words)
    ]


@pytest.mark.parametrize("dash", ["~", "-", "–", "~-", "¬"])
@pytest.mark.parametrize("confidence", [0.1, 0.6])
def test_the_dash_of_an_item_is_a_dash(dash: str, confidence: float) -> None:
    (printed,), _ = placed(line((dash, confidence), ("Lưu:", 0.9), ("~", 0.6), ("VT", 0.9)), 1.0)
    assert [word.text for word in printed] == ["-", "Lưu:", "VT"]
    assert printed[0].read == (None if dash == "-" else dash)


@pytest.mark.parametrize(
    "words",
    [
        line(("~", 0.6), ("50", 0.9)),
        line(("~", 0.6)),
        line(("—", 0.3), ("Lưu", 0.9), wide=60.0),
        line(("Bên", 0.96), ("nhận:", 0.96)),
        line(("Người", 0.6), ("nhận:", 0.96)),
        line(("Mới", 0.6), ("nhận", 0.96)),
    ],
)
def test_other_openings_stay(words: list[ReadWord]) -> None:
    assert list(with_plain_openings(words)) == words


@pytest.mark.parametrize(("text", "confidence"), [("Nơi", 0.08), ("Mới", 0.62), ("Nøi", 0.4)])
def test_the_heading_of_the_recipients_is_known_by_its_second_word(text: str, confidence: float) -> None:
    (printed,), _ = placed(line((text, confidence), ("nhận:", 0.97)), 1.0)
    assert [word.text for word in printed] == ["Nơi", "nhận:"]


@pytest.mark.parametrize(("read", "meant"), [("I.", "1."), ("l:", "1:"), ("II.", "II."), ("I", "I")])
def test_articles_are_numbered_in_figures(read: str, meant: str) -> None:
    """Broken: a decision began with `Điều I`."""
    words = list(with_plain_openings(line(("Điều", 0.93), (read, 0.82), ("Ban", 0.97))))
    assert words[1].text == meant
    faint = list(with_plain_openings(line(("Điều", 0.93), ("I", 0.4), ("Phê", 0.97))))
    assert faint[1].text == "1."
    (_, _, named) = with_plain_openings(line(("theo", 0.93), ("Điều", 0.93), (read, 0.82)))
    assert named.text == read


def shown(*words: tuple[str, float], apart: float = 20.0) -> list[str]:
    """What is print of a line whose words begin so far apart."""
    placed_words = [
        word._replace(x0=apart * place, x1=apart * place + 15.0) for place, word in enumerate(line(*words))
    ]
    (printed, *_), _ = placed(placed_words, 1.0)
    return [word.text for word in printed]


def test_a_faint_word_beside_print_is_print() -> None:
    assert shown(("ỦY", 0.93), ("BANNHÂN", 0.11), ("DÂN", 0.1)) == ["ỦY", "BAN", "NHÂN", "DÂN"]
    assert shown(("KÉ", 0.4), ("HOẠCH", 0.97)) == ["KẾ", "HOẠCH"]


def test_scribbles_and_words_far_from_print_are_none() -> None:
    assert shown(("HƯNG", 0.9), ("VYÊN", 0.3)) == ["HƯNG"]
    assert shown(("Phạm", 0.9), ("tai", 0.2), apart=60.0) == ["Phạm"]


@pytest.mark.parametrize(
    ("read", "meant"), [("HI.", "III."), ("IH.", "III."), ("VH.", "VII."), ("VHI.", "VIII."), ("II:", "II.")]
)
def test_a_numeral_of_which_strokes_were_taken_for_others_opens_its_heading(read: str, meant: str) -> None:
    (printed,), _ = placed(line((read, 0.9), ("TỔ", 0.96), ("CHỨC", 0.96)), 1.0)
    assert [word.text for word in printed] == [meant, "TỔ", "CHỨC"]
    assert printed[0].read == read


@pytest.mark.parametrize("read", ["H.", "HI", "XI.", "CHI."])
def test_other_letters_before_capitals_stay(read: str) -> None:
    words = line((read, 0.9), ("TỔ", 0.96), ("CHỨC", 0.96))
    assert list(with_plain_openings(words)) == words


def test_a_numeral_before_small_letters_stays() -> None:
    words = line(("II:", 0.9), ("quý", 0.96))
    assert list(with_plain_openings(words)) == words
