"""A page that was scanned upside down, or on its side, is read the right way up."""

from typing import NamedTuple

from pipeline.readers.scan.crops import without_rulings
from pipeline.readers.scan.pictures.picture import Picture
from pipeline.readers.scan.pictures.pixels import Pixels
from pipeline.readers.scan.pictures.skew import straight, turned
from pipeline.readers.scan.recognition.engine import ReadWord, recognised
from pipeline.readers.scan.recognition.installed import require_ocr
from pipeline.readers.scan.recognition.language_data import script_model
from pipeline.readers.scan.recognition.two_models import surer
from pipeline.readers.scan.rulings.finding import find_rulings
from pipeline.readers.scan.rulings.picture_rulings import PictureRulings

_READABLE = 0.75
"""Mean confidence of a page that stands upright; one that does not has 0.5 and less."""
_POOR = 0.93
"""Mean confidence below which a page is blurred, grainy or of few dots; clean ones have 0.95 and more."""
_UPSIDE_DOWN, _ON_SIDE = (2,), (1, 3)
"""Quarter turns that may set a page upright: its lines are level where it is upside down, else they run up or
down. Measured on pages lying each way: all letters are level, or none."""


class Seen(NamedTuple):
    """A straight picture, its rulings, its pixels without them, and the words in it."""

    picture: Picture
    ruled: PictureRulings
    unruled: Pixels
    words: list[ReadWord]


def upright(picture: Picture) -> Seen:
    """The picture the way up in which it reads best; other ways are tried only where it reads badly."""
    best = looked_at(picture)
    for quarters in _UPSIDE_DOWN if _is_level(best.words) else _ON_SIDE:
        if not best.words or _mean(best.words) >= _READABLE:
            break
        other = looked_at(turned(picture, quarters))
        best = max(best, other, key=lambda seen: _weight(seen.words))
    return best._replace(words=_better_read(best))


def _better_read(seen: Seen) -> list[ReadWord]:
    """The words, of a poor page by the model that is surer of each, where that of the script is installed."""
    poor = bool(seen.words) and _mean(seen.words) < _POOR
    model = script_model(require_ocr()) if poor else None
    if model is None:
        return seen.words
    return surer(seen.words, recognised(seen.unruled, model=model))


def looked_at(picture: Picture) -> Seen:
    """The picture straightened and read, the way it lies."""
    level = straight(picture)
    ruled = find_rulings(level)
    unruled = without_rulings(level, ruled.mask)
    return Seen(level, ruled, unruled, recognised(unruled))


def _is_level(words: list[ReadWord]) -> bool:
    """Whether most letters stand in lines that run across the page."""
    return 2 * sum(len(word.text) for word in words if word.is_level) >= sum(len(word.text) for word in words)


def _weight(words: list[ReadWord]) -> float:
    """How many letters are read, the doubtful ones for little."""
    return sum(len(word.text) * word.confidence**2 for word in words if word.is_level)


def _mean(words: list[ReadWord]) -> float:
    """The mean confidence of a letter; lines that run up or down are read too, but their places mislead."""
    letters = sum(len(word.text) for word in words)
    return sum(len(word.text) * word.confidence for word in words if word.is_level) / letters
