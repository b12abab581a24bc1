"""Letters from a picture, by Tesseract with the Vietnamese language data."""

import os
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple
from unicodedata import normalize

from pipeline.readers.scan.errors import OcrMissingError
from pipeline.readers.scan.pictures.picture import RESOLUTION
from pipeline.readers.scan.pictures.pixels import Pixels
from pipeline.readers.scan.recognition.installed import require_ocr
from pipeline.readers.scan.recognition.language_data import LANGUAGE

_PERCENT = 100.0
DESCENT = 0.25
"""Of the height of a line: so far letters reach below the baseline."""


class ReadWord(NamedTuple):
    """A word as it was recognised: edges in pixels, `line` numbers the printed lines of the picture.

    `y0` and `y1` are those of its line of print, from the tallest letters to the lowest.
    """

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    confidence: float
    """0 to 1, as the engine has it."""
    line: int
    is_level: bool = True
    """Whether its line runs from left to right."""
    read: str | None = None
    """What the engine read, where the text is what is meant by it."""

    @property
    def letter_width(self) -> float:
        """How wide a letter of it is, in pixels."""
        return (self.x1 - self.x0) / len(self.text)


def recognised(pixels: Pixels, *, as_block: bool = False, model: str = LANGUAGE) -> list[ReadWord]:
    """The words of a picture in reading order; `as_block`: it is one block of text, such as a cell."""
    api = _engine(model)
    import tesserocr  # noqa: PLC0415  only scans need it

    rows, columns = pixels.shape
    api.SetPageSegMode(tesserocr.PSM.SINGLE_BLOCK if as_block else tesserocr.PSM.AUTO)
    api.SetImageBytes(pixels.tobytes(), columns, rows, 1, columns)
    api.SetSourceResolution(round(RESOLUTION))
    try:
        api.Recognize()
        return list(_words(api.GetIterator(), tesserocr.RIL))
    finally:
        api.Clear()


@lru_cache(maxsize=2)
def _engine(model: str) -> Any:  # noqa: ANN401  tesserocr has no types
    # More threads than one make Tesseract five times slower; read before its library is loaded.
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")
    import tesserocr  # noqa: PLC0415  only scans need it

    folder = require_ocr()
    tesserocr.set_leptonica_log_level(tesserocr.LeptLogLevel.NONE)  # it tells of boxes, a line for each
    try:
        return tesserocr.PyTessBaseAPI(path=str(folder), lang=model)
    except RuntimeError as error:  # so it says that it cannot make use of the data
        raise OcrMissingError("language_data") from error


def _words(found: Any, levels: Any) -> Iterator[ReadWord]:  # noqa: ANN401  tesserocr has no types
    line = -1
    if found is None or found.Empty(levels.WORD):
        return
    while True:
        if found.IsAtBeginningOf(levels.TEXTLINE):
            line += 1
        text = _in_one_shape(normalize("NFC", found.GetUTF8Text(levels.WORD) or "").strip())
        if text:
            left, _, right, _ = found.BoundingBox(levels.WORD)
            top, bottom = _line_of_print(found, levels)
            sure = found.Confidence(levels.WORD) / _PERCENT
            yield ReadWord(text, left, top, right, bottom, sure, line, _is_level(found, levels))
        if not found.Next(levels.WORD):
            return


def _in_one_shape(text: str) -> str:
    """The text with every `Đ` and stroke in one shape: the engine knows the Icelandic letter, too."""
    for both in ("ĐÐ", "ÐĐ", "Ð"):
        text = text.replace(both, "Đ")
    return text.replace("\N{FRACTION SLASH}", "/")


def _is_level(found: Any, levels: Any) -> bool:  # noqa: ANN401  tesserocr has no types
    """Whether the baseline of the word runs across the picture; `Orientation` says so of every page."""
    baseline = found.Baseline(levels.WORD)
    if not baseline:
        return True
    (left, start), (right, end) = baseline
    return bool(abs(right - left) >= abs(end - start))


def _line_of_print(found: Any, levels: Any) -> tuple[float, float]:  # noqa: ANN401  tesserocr has no types
    """The upper and the lower edge of the letters on the baseline of the word."""
    _, top, _, bottom = found.BoundingBox(levels.WORD)
    baseline = found.Baseline(levels.WORD)
    sizes = found.RowAttributes()
    if not baseline or not sizes or sizes["row_height"] <= 0:
        return top, bottom
    (_, start), (_, end) = baseline
    height = sizes["row_height"]
    foot = (start + end) / 2 + DESCENT * height
    return foot - height, foot
