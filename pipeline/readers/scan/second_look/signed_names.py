"""The line of a signature block in which the name of a person stands, under a seal or a pen."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from extractors.header.signature.posts import tokens
from extractors.places import exact_name, named
from extractors.syllables import is_syllable
from pipeline.readers.scan.recognition.digits import TRUSTED, Reading, readings
from pipeline.readers.scan.recognition.engine import ReadWord
from pipeline.readers.scan.second_look.late_lines import SEEN
from pipeline.readers.scan.second_look.person_names import person_name, with_known_marks

if TYPE_CHECKING:
    from pipeline.readers.scan.pictures.pixels import Pixels

_PRINT = 110
"""Of 255, in a picture whose print is black: the ink of pens and pads is lighter in the brightest colour."""
_WHITE = 255
_RAISED, _LOWERED = 0.15, 0.1
"""Of the height of the line: marks over the letters, and the strokes below them."""
_SHORTEST = 2
"""Syllables of a name."""
_BESIDE = (0.5, 3.0)
"""In heights of the line: a syllable that was not read at all stands so far beside the others."""


def print_alone(ink: "Pixels") -> "Pixels":
    """The picture without ink that is lighter than print."""
    import cv2  # noqa: PLC0415  only scans need it

    return cv2.convertScaleAbs(ink, alpha=_WHITE / _PRINT)


def signed_name(
    own: Sequence[ReadWord], ink: "Pixels", marks: "Pixels", read: Sequence[ReadWord]
) -> list[ReadWord] | None:
    """The words of the name; None where `own`, a column of a line, is none, or its letters are not certain.

    `marks`: where seals and pens are, at half the size; `read`: all that was read around.
    """
    if not _is_crossed(own, marks):
        return None
    looks = [look for beside in _BESIDE for look in _cut(own, ink, beside)]
    near = [word for word in read if abs(word.y0 + word.y1 - own[0].y0 - own[0].y1) < own[0].y1 - own[0].y0]
    seconds = readings(looks)
    name = person_name(seconds, [*own, *near])
    if name and _names_else(" ".join(name)):
        return None
    if name is None and _is_plain(own, max(seconds, key=lambda look: look.confidence)):
        return name_put_right(own)
    return _spread(name, own) if name else None


def _is_plain(own: Sequence[ReadWord], second: Reading) -> bool:
    """Whether the first engine is sure of each syllable, and the second sees no more of them."""
    is_sure = all(word.confidence >= TRUSTED and is_syllable(word.text) for word in own)
    return is_sure and len(own) >= _SHORTEST and len(second.text.split()) == len(own)


def name_put_right(line: Sequence[ReadWord]) -> list[ReadWord]:
    """The words of a line, those of a name with the marks of the surname or name that each can only be."""
    texts = [word.text for word in line]
    may_be_name = len(line) >= _SHORTEST and all(text.istitle() and is_syllable(text) for text in texts)
    if not may_be_name or _names_else(" ".join(texts)):
        return list(line)
    pairs = zip(line, with_known_marks(texts), strict=True)
    return [word if word.text == text else word._replace(text=text, read=word.text) for word, text in pairs]


def _names_else(text: str) -> bool:
    """Whether it is a post or a place, `Trưởng Phòng` or `Hậu Giang`, and none of a person."""
    return bool(tokens(text)) or any(exact_name(unit.name) == exact_name(text) for unit in named(text))


def last_column(line: Sequence[ReadWord]) -> Sequence[ReadWord]:
    """The words behind the last gap that is wider than a syllable that was not read."""
    gap = _BESIDE[-1] * (line[0].y1 - line[0].y0)
    starts = [at for at in range(1, len(line)) if line[at].x0 - line[at - 1].x1 > gap]
    return line[max(starts, default=0) :]


def _is_crossed(own: Sequence[ReadWord], marks: "Pixels") -> bool:
    """Whether a pen or a seal is at a line in which a syllable of a name was read, and no other word."""
    if any(word.confidence >= TRUSTED and word.text.islower() for word in own):
        return False
    if not any(word.confidence >= SEEN and word.text.istitle() and is_syllable(word.text) for word in own):
        return False
    rows = slice(round(own[0].y0 / 2), round(own[0].y1 / 2))
    reach = _BESIDE[-1] * (own[0].y1 - own[0].y0)
    return bool(marks[rows, max(0, round((own[0].x0 - reach) / 2)) : round((own[-1].x1 + reach) / 2)].any())


def _cut(own: Sequence[ReadWord], ink: "Pixels", beside: float) -> list["Pixels"]:
    """The line in all ink and in that of print alone."""
    import numpy as np  # noqa: PLC0415

    top, bottom = min(word.y0 for word in own), max(word.y1 for word in own)
    height = bottom - top
    rows = slice(max(0, round(top - _RAISED * height)), round(bottom + _LOWERED * height))
    start, end = own[0].x0 - beside * height, own[-1].x1 + beside * height
    part = np.ascontiguousarray(ink[rows, max(0, round(start)) : round(end)])
    return [part, print_alone(part)]


def _spread(name: Sequence[str], own: Sequence[ReadWord]) -> list[ReadWord]:
    """The syllables side by side where the line stands."""
    start, width = own[0].x0, own[-1].x1 - own[0].x0
    letters = len(" ".join(name))
    found, at = [], 0
    for syllable in name:
        left, right = (start + width * place / letters for place in (at, at + len(syllable)))
        found.append(own[0]._replace(text=syllable, x0=left, x1=right, read=None))
        at += len(syllable) + 1
    return found
