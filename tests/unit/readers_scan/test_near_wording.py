"""Type lines and signing lines that were spoiled in one letter."""

import pytest

from pipeline.readers.scan.corrections.fixed_wording import rules
from pipeline.readers.scan.corrections.near_wording import with_near_wording
from pipeline.readers.scan.recognition.engine import ReadWord


def line(text: str, confidence: float = 0.6) -> list[ReadWord]:
    """The words side by side; a bar stands for a wide gap."""
    found, x = [], 0.0
    for part in text.split():
        if part != "|":
            found.append(ReadWord(part, x, 0, x + 50, 20, confidence, 0))
        x += 55 if part != "|" else 200
    return found


def read(text: str, confidence: float = 0.6) -> str:
    return " ".join(word.text for word in with_near_wording(line(text, confidence)))


@pytest.mark.parametrize(
    ("spoiled", "meant"),
    [
        ("KÉẺ HOẠCH", "KẾ HOẠCH"),
        ("QUYẾT ĐỈNHH", "QUYẾT ĐỊNH"),
        ("TTM:UY BAN NHÂN DÂN", "TM. ỦY BAN NHÂN DÂN"),
        ("KT. CHỦỊ TỊCH", "KT. CHỦ TỊCH"),
        ("HỦ TỊCH", "CHỦ TỊCH"),
        ("Y BAN NHÂN DÂN | HỦ TỊCH", "ỦY BAN NHÂN DÂN CHỦ TỊCH"),
        ("PHÓ CHỤĐ TỊCH", "PHÓ CHỦ TỊCH"),
        ("TẲN/ BAN NHÂN DÂN", "ỦY BAN NHÂN DÂN"),
        ("Noi nhan: | KT. CHỦỊ TỊCH", "Noi nhan: KT. CHỦ TỊCH"),
    ],
)
def test_one_letter_that_was_spoiled(spoiled: str, meant: str) -> None:
    assert read(spoiled) == meant
    assert read(spoiled, 0.95) == spoiled.replace(" |", "")


@pytest.mark.parametrize(
    "text",
    [
        "THÔNG CÁO",
        "KẾT HOẠCH",
        "KÉẺ HOẠCH NĂM",
        "Kéẻ hoạch",
        "XKẾY HOẠCH",
        "ĐỒNG CHỦ TỊCH",
        "GỪM ĐỐC",
        "TÒA BAN NHÂN DÂN",
    ],
)
def test_other_lines_stay(text: str) -> None:
    assert read(text) == text


@pytest.mark.parametrize("phrase", rules()["signing"])
def test_signing_lines_read_as_themselves(phrase: str) -> None:
    assert read(phrase) == phrase


def test_what_was_read_is_kept() -> None:
    first, second = with_near_wording(line("KÉẺ HOẠCH", 0.4))
    assert (first.text, first.read, first.confidence) == ("KẾ", "KÉẺ", 0.5)
    assert (second.text, second.read) == ("HOẠCH", None)
