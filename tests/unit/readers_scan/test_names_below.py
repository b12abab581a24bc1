"""The name below a post, where none was read there; what the engines read is simulated."""

import numpy as np
import pytest

from pipeline.readers.scan.recognition.engine import ReadWord
from pipeline.readers.scan.second_look import names_below
from pipeline.readers.scan.second_look.names_below import with_names

PAGE = np.full((1200, 1600), 255, dtype=np.uint8)


def line(number: int, left: float, top: float, *texts: str) -> list[ReadWord]:
    starts = [left + 110 * place for place in range(len(texts))]
    return [
        ReadWord(text, start, top, start + 90, top + 30, 0.95, number)
        for text, start in zip(texts, starts, strict=True)
    ]


def read(monkeypatch: pytest.MonkeyPatch, words: list[ReadWord]) -> tuple[list[str], list[tuple[int, ...]]]:
    """The texts, and the sizes of the pictures in which a name was looked for."""
    looked: list[tuple[int, ...]] = []

    def name(ink: np.ndarray, told: list[ReadWord]) -> list[ReadWord]:
        looked.append(ink.shape)
        return [
            ReadWord(text, 100 + 60 * at, 150, 150 + 60 * at, 180, 0.7, 0)
            for at, text in enumerate(("Lê", "Nam"))
        ]

    monkeypatch.setattr(names_below, "signed_name", name)
    return [word.text for word in with_names(words, PAGE)], looked


def test_a_name_that_was_not_read_is_looked_for_below_its_post(monkeypatch: pytest.MonkeyPatch) -> None:
    """The line with most letters around a seal was one of the text over it."""
    words = [*line(0, 900, 400, "KT.", "CHỦ", "TỊCH"), *line(1, 900, 440, "PHÓ", "CHỦ", "TỊCH")]
    texts, looked = read(monkeypatch, words)
    assert texts[-2:] == ["Lê", "Nam"]
    assert looked == [(270, 420)]


def test_a_name_that_was_read_is_not_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    words = [*line(0, 900, 400, "GIÁM", "ĐỐC"), *line(1, 900, 560, "Trần", "Văn", "Khuê")]
    assert read(monkeypatch, words) == ([word.text for word in words], [])


def test_no_name_is_looked_for_below_other_capitals(monkeypatch: pytest.MonkeyPatch) -> None:
    words = line(0, 900, 400, "CHỦ", "TỊCH", "ỦY", "BAN")
    assert read(monkeypatch, words)[1] == []
