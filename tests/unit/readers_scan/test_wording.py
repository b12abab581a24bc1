import pytest

from pipeline.readers.scan.engine import ReadWord
from pipeline.readers.scan.wording import in_fixed_wording, parted, rules

DOUBTED, SURE = 0.9, 0.99


def worded(line: str, confidence: float = DOUBTED) -> str:
    words = line.split()
    return " ".join(in_fixed_wording(words, [confidence] * len(words)))


@pytest.mark.parametrize("example", rules()["example"], ids=lambda example: example["read"])
def test_marks_are_put_right(example: dict[str, str]) -> None:
    assert worded(example["read"]) == example["means"]


@pytest.mark.parametrize("example", rules()["counterexample"], ids=lambda example: example["read"])
def test_other_words_stay(example: dict[str, str]) -> None:
    assert worded(example["read"]) == example["read"]


@pytest.mark.parametrize("phrase", [*rules()["anywhere"], *rules()["alone"]])
def test_fixed_wording_reads_as_itself(phrase: str) -> None:
    assert worded(phrase) == phrase


def test_what_is_certain_stays() -> None:
    assert worded("KÉ HOẠCH", SURE) == "KÉ HOẠCH"


def test_small_letters_are_no_type_line() -> None:
    assert worded("ké hoạch") == "ké hoạch"


@pytest.mark.parametrize(
    ("read", "parts"),
    [
        ("Sốhộgiao", ["Số", "hộ", "giao"]),
        ("nghèo", ["nghèo"]),
        ("UBND", ["UBND"]),
        ("QĐ-UBND", ["QĐ-UBND"]),
        ("xyzt", ["xyzt"]),
    ],
)
def test_syllables_that_ran_together_are_parted(read: str, parts: list[str]) -> None:
    found = parted(ReadWord(read, 0.0, 0.0, 80.0, 10.0, DOUBTED, 0))
    assert [word.text for word in found] == parts
    assert (found[0].x0, found[-1].x1) == (0.0, 80.0)
