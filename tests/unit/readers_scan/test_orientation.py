"""Which way up a page is, and which model reads it; the engine is simulated."""

from pathlib import Path

import numpy as np
import pytest

from pipeline.readers.scan import orientation
from pipeline.readers.scan.pictures.picture import Picture
from pipeline.readers.scan.recognition.engine import ReadWord

PICTURE = Picture(np.full((300, 200), 255, dtype=np.uint8), 200 / 72)


def word(text: str, confidence: float, *, is_level: bool = True) -> ReadWord:
    return ReadWord(text, 0.0, 0.0, 50.0, 10.0, confidence, 0, is_level)


def read(
    monkeypatch: pytest.MonkeyPatch, found: dict[str, list[ReadWord]], script: str | None = None
) -> list[str]:
    """The words of the page, by what each model reads of every picture."""
    monkeypatch.setattr(orientation, "require_ocr", Path)
    monkeypatch.setattr(orientation, "script_model", lambda folder: script)
    monkeypatch.setattr(orientation, "recognised", lambda pixels, model="vie": found[model])
    return [one.text for one in orientation.upright(PICTURE).words]


@pytest.mark.parametrize(
    ("first", "second", "text"), [(0.85, 0.96, "nắm"), (0.85, 0.8, "năm"), (0.96, 0.99, "năm")]
)
def test_the_words_of_a_poor_page_are_those_of_the_surer_model(
    monkeypatch: pytest.MonkeyPatch, first: float, second: float, text: str
) -> None:
    found = {"vie": [word("năm", first)], "Vietnamese": [word("nắm", second)]}
    assert read(monkeypatch, found, "Vietnamese") == [text]


def test_a_poor_page_is_read_once_where_there_is_no_other_model(monkeypatch: pytest.MonkeyPatch) -> None:
    assert read(monkeypatch, {"vie": [word("vie", 0.85)]}) == ["vie"]


def test_a_blank_page_has_no_words(monkeypatch: pytest.MonkeyPatch) -> None:
    assert read(monkeypatch, {"vie": []}, "Vietnamese") == []


def test_lines_that_run_down_the_page_are_turned(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        orientation,
        "recognised",
        lambda pixels: [word("nằm", 0.95, is_level=pixels.shape[0] < pixels.shape[1])],
    )
    assert orientation.upright(PICTURE).picture.pixels.shape == (200, 300)


@pytest.mark.parametrize(("level", "looks"), [(True, 2), (False, 3)])
def test_a_page_that_reads_badly_is_tried_only_the_ways_that_its_lines_allow(
    monkeypatch: pytest.MonkeyPatch, level: bool, looks: int
) -> None:
    """Each look takes seconds: a blurred page was recognised four times."""
    seen: list[tuple[int, ...]] = []

    def recognised(pixels: np.ndarray) -> list[ReadWord]:
        seen.append(pixels.shape)
        return [word("mờ", 0.6, is_level=level == (pixels.shape == seen[0]))]

    monkeypatch.setattr(orientation, "script_model", lambda folder: None)
    monkeypatch.setattr(orientation, "require_ocr", Path)
    monkeypatch.setattr(orientation, "recognised", recognised)
    orientation.upright(PICTURE)
    assert len(seen) == looks
