"""The line of a signature block in which the name of a person stands, under a seal or a pen."""

from collections.abc import Iterator, Sequence
from itertools import accumulate, groupby

import cv2
import numpy as np

from extractors.header.signature.posts import tokens
from extractors.places import exact_name, named
from extractors.syllables import is_syllable
from pipeline.readers.scan.columns import columns
from pipeline.readers.scan.pictures.pixels import Pixels
from pipeline.readers.scan.recognition.digits import readings
from pipeline.readers.scan.recognition.engine import ReadWord, recognised
from pipeline.readers.scan.second_look.late_lines import SEEN, Edges, edges_of
from pipeline.readers.scan.second_look.name_lines import name_line
from pipeline.readers.scan.second_look.person_names import person_name, with_known_marks

_PRINT = 110
"""Of 255, in a picture whose print is black: the ink of pens and pads is lighter in the brightest colour."""
_WHITE = 255
TOUCHED = 0.7
"""The most that a line is trusted which was read through other ink."""
_LARGER, _MARGIN = 1.5, 10
"""Times as large, and pixels of white around."""
_SHORTEST = 2
"""Syllables of a name."""
_BESIDE = (0.1, 1.0)
"""In heights of the line: how much of what stands beside it a look shows."""


def print_alone(ink: Pixels) -> Pixels:
    """The picture without ink that is lighter than print."""
    return cv2.convertScaleAbs(ink, alpha=_WHITE / _PRINT)


def signed_name(ink: Pixels, read: Sequence[ReadWord]) -> list[ReadWord] | None:
    """The words of the name in the picture of a signature, with all its ink; None where it is not certain.

    It stands in the line with most letters, unless a scrawl has more strokes, and is read without what the
    pen wrote over it; `read`: what was read in the picture before.
    """
    names = (_name_at(place, ink, read) for place in _places(ink, read))
    return next((name for name in names if name), None)


def _places(ink: Pixels, read: Sequence[ReadWord]) -> Iterator[Edges]:
    """Where the name may stand: in the line with most letters, or where a syllable of one was read."""
    densest = name_line(ink)
    if densest:
        yield densest
    for _, group in groupby(read, key=lambda word: word.line):
        *_, own = columns(list(group))
        if any(word.confidence >= SEEN and word.text.istitle() and is_syllable(word.text) for word in own):
            left, top, right, bottom = edges_of(own)
            if top < ink.shape[0] and left < ink.shape[1]:
                yield max(0, left), max(0, top - (bottom - top) // 6), right, bottom + (bottom - top) // 10


def _name_at(place: Edges, ink: Pixels, read: Sequence[ReadWord]) -> list[ReadWord] | None:
    _, top, _, bottom = place
    told = [word for word in read if top < (word.y0 + word.y1) / 2 < bottom]
    name = person_name(readings([*_looks(ink, place)]), [*told, *_read_again(ink[top:bottom])])
    return _spread(name, place) if name and not _names_else(" ".join(name)) else None


def _looks(ink: Pixels, place: Edges) -> Iterator[Pixels]:
    """The name and what stands beside it, in all ink and in that of print alone."""
    left, top, right, bottom = place
    for beside in _BESIDE:
        room = round(beside * (bottom - top))
        part = np.ascontiguousarray(ink[top:bottom, max(0, left - room) : right + room])
        yield from (part, print_alone(part))


def _read_again(line: Pixels) -> Iterator[ReadWord]:
    """What the first engine reads in the line, which it does in other ways in each of these pictures."""
    larger = cv2.resize(line, None, fx=_LARGER, fy=_LARGER, interpolation=cv2.INTER_CUBIC)
    for look in (line, print_alone(line), larger, np.pad(line, _MARGIN, constant_values=_WHITE)):
        yield from recognised(np.ascontiguousarray(look), as_block=True)


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


def _spread(name: Sequence[str], place: Edges) -> list[ReadWord]:
    """The syllables side by side where the line stands."""
    left, top, right, bottom = place
    letter = (right - left) / len(" ".join(name))
    starts = accumulate((len(syllable) + 1 for syllable in name), initial=0)
    return [
        ReadWord(syllable, left + letter * at, top, left + letter * (at + len(syllable)), bottom, TOUCHED, 0)
        for syllable, at in zip(name, starts, strict=False)
    ]
