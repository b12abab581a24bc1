"""A second reading of what is mostly digits, by the PP-OCRv6 recogniser that the rapidocr wheel carries.

It is poor at Vietnamese letters, and at digits better than Tesseract, handwritten ones too (measured on
degraded pages: 100 % of 315 numeric cells right, 92 % by Tesseract alone).
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.normalise.full_width import with_plain_width
from pipeline.readers.scan.pictures.pixels import Pixels
from pipeline.readers.scan.recognition.installed import package_folder

Tensor = NDArray[np.float32]

DOUBTED = 0.92
"""A word of which Tesseract is less certain is read a second time."""
TRUSTED = 0.9
"""A second reading that is less certain changes nothing."""
_MODEL = "models/PP-OCRv6_rec_small.onnx"
_HEIGHT = 48
_NARROWEST, _WIDEST = 96, 1_600
"""Pixels of the scaled picture: narrower ones are misread, wider ones are no cell."""
_BATCH = 16
_BLANK = 0
"""The class of the network that stands between characters and says none."""


class Reading(NamedTuple):
    """A line of text and the mean certainty of its characters, 0 to 1."""

    text: str
    confidence: float


def readings(lines: Sequence[Pixels]) -> list[Reading]:
    """What each picture of one line of text says."""
    order = sorted(range(len(lines)), key=lambda place: lines[place].shape[1] / lines[place].shape[0])
    found: dict[int, Reading] = {}
    for start in range(0, len(order), _BATCH):
        batch = order[start : start + _BATCH]
        found |= zip(batch, _recognised([_scaled(lines[place]) for place in batch]), strict=True)
    return [found[place] for place in range(len(lines))]


@lru_cache(maxsize=1)
def _network() -> tuple[Any, list[str]]:
    """The session, and the character of each of its classes."""
    import onnxruntime  # noqa: PLC0415  only scans need it

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    # Only the model of the wheel is wanted: importing rapidocr would load three networks.
    session = onnxruntime.InferenceSession(str(package_folder("rapidocr") / _MODEL), options)
    characters = session.get_modelmeta().custom_metadata_map["character"].splitlines()
    return session, ["", *map(with_plain_width, characters), " "]


def _scaled(line: Pixels) -> Tensor:
    """The picture as the network wants it: 48 pixels high, from -1 (black) to 1 (white)."""
    rows, columns = line.shape
    width = min(max(round(columns * _HEIGHT / rows), 1), _WIDEST)
    return np.asarray(cv2.resize(line, (width, _HEIGHT)), dtype=np.float32) / 127.5 - 1.0


def _recognised(lines: Sequence[Tensor]) -> Iterator[Reading]:
    session, characters = _network()
    width = max(_NARROWEST, *(line.shape[1] for line in lines))
    batch = np.zeros((len(lines), 3, _HEIGHT, width), dtype=np.float32)
    for place, line in enumerate(lines):
        batch[place, :, :, : line.shape[1]] = line
    (scores,) = session.run(None, {session.get_inputs()[0].name: batch})
    for row in scores:
        yield _spelled(row.argmax(axis=1).tolist(), row.max(axis=1).tolist(), characters)


def _spelled(classes: Sequence[int], scores: Sequence[float], characters: Sequence[str]) -> Reading:
    """What the classes of the steps spell: repeats are one character, blanks part them."""
    kept = [
        (characters[kind], score)
        for place, (kind, score) in enumerate(zip(classes, scores, strict=True))
        if kind != _BLANK and (place == 0 or kind != classes[place - 1])
    ]
    text = "".join(character for character, _ in kept)
    return Reading(text, sum(score for _, score in kept) / len(kept) if kept else 0.0)
