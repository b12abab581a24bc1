"""Lines of print that a seal or a signature touches: post and name of who signed.

The engine takes all of it for a picture and passes over it. Read by itself, as a block of text, most of it is
print; in a scan in colours all of it, once ink that is lighter than print is left out.
"""

from collections.abc import Iterator, Sequence
from itertools import chain, groupby

import cv2
import numpy as np

from extractors.syllables import is_syllable
from pipeline.readers.scan.pictures.pixels import Pixels, half_ink, pieces
from pipeline.readers.scan.recognition.digits import TRUSTED
from pipeline.readers.scan.recognition.engine import ReadWord, recognised
from pipeline.readers.scan.second_look.doubtful_words import looked_at_again
from pipeline.readers.scan.second_look.late_lines import (
    SEEN,
    Edges,
    edges_of,
    moved,
    share_place,
    weight,
    with_line,
)
from pipeline.readers.scan.second_look.signed_names import (
    TOUCHED,
    name_put_right,
    print_alone,
    signed_name,
)

_INK = 190
_SMALLEST, _WIDEST, _HIGHEST = 35, 400, 280
"""Pixels of the picture at half its size: 9 mm, 10 cm and 7 cm."""
_NO_RULINGS = 0.5
"""Of the ink of a seal or a signature: so much is left at least without what looks like rulings."""
_LINK = 24
"""Pixels of the same: seal and signature are no further from each other."""
_MOST_WORDS = 12
"""Words that were read over a seal or a signature: authority, post and name; a table has more."""
_BESIDE, _BEYOND = 120, 60
"""Pixels: half a line of print is longer than a seal, on either side, and one line higher."""
_SHORTEST, _SURE = 3, 0.8
"""A line of print has a word of so many letters that is read so surely; strokes of a pen have none."""
_DOUBTED = 0.5
"""The most that a line is trusted of which a part was not read."""
_STROKE = 3.0
"""In heights of the line of a name: strokes of the pen that is over it go on so far beside it."""
_MOST = 3
_WHITE = 255


def with_sealed(words: Sequence[ReadWord], unruled: Pixels, whole: Pixels) -> list[ReadWord]:
    """The words of a page and those that a seal or a signature touches.

    `unruled`: without rulings, and without strokes of seals, pens and letters like them; `whole`: with them.
    """
    found = list(words)
    for left, top, right, bottom in _seals(words, _marks(whole, unruled)):
        part = slice(top, bottom), slice(left, right)
        for line, is_settled in _lines(unruled[part], whole[part]):
            seen = [moved(word, left, top) for word in line]
            better = seen if is_settled else list(_better(seen, found))
            gives_way = share_place if is_settled else _outweighs
            found = [word for word in found if not any(gives_way(other, word) for other in better)]
            if is_settled:
                found = [word for word in found if not _is_stroke_in(seen, word)]
            found = with_line(found, edges_of(seen), better)
    return found


def _better(seen: Sequence[ReadWord], known: Sequence[ReadWord]) -> Iterator[ReadWord]:
    """The words of a line but those read better with the page; what both read is as sure as the surer."""
    for word in seen:
        if any(_outweighs(other, word) for other in known):
            continue
        same = (other.confidence for other in known if other.text == word.text and share_place(other, word))
        yield word._replace(confidence=max((word.confidence, *same)))


def _outweighs(one: ReadWord, other: ReadWord) -> bool:
    """Whether a word is surer, or more of it is read, than another that was read at the same place."""
    is_other = one.text != other.text and share_place(one, other)
    return is_other and weight([one]) >= weight([other])


def _lines(ink: Pixels, whole: Pixels) -> Iterator[tuple[list[ReadWord], bool]]:
    """The lines that are print, read with all ink and with that of print alone, whichever reads better.

    With each, whether it is a name that both engines settled.
    """
    looks = (ink, print_alone(ink))
    reads = [_read(look) for look in looks]
    words, look = max(zip(reads, looks, strict=True), key=lambda read: weight(read[0]))
    marks = _marks(whole, ink)
    most = TOUCHED if (marks if look is ink else _marks(print_alone(whole), look)).any() else 1.0
    for _, group in groupby(looked_at_again(words, ink), key=lambda word: word.line):
        line = list(group)
        plain = [word for word in line if not _is_hidden(word)]
        if _is_print(plain):
            is_whole = plain == line and all(word.confidence >= SEEN for word in line)
            trust = most if is_whole else _DOUBTED
            trusted = (word._replace(confidence=min(word.confidence, trust)) for word in plain)
            yield name_put_right([*trusted]), False
    name = signed_name(whole, [*chain(*reads)]) if marks.any() else None
    if name:
        yield name, True


def _is_stroke_in(name: Sequence[ReadWord], word: ReadWord) -> bool:
    """Whether ink that is no letter stands in the line of a name."""
    first, last = name[0], name[-1]
    reach = _STROKE * (first.y1 - first.y0)
    is_beside = first.x0 - reach < word.x1 and word.x0 < last.x1 + reach
    is_in_line = is_beside and first.y0 < (word.y0 + word.y1) / 2 < first.y1
    return is_in_line and not any(map(str.isalnum, word.text))


def _is_hidden(word: ReadWord) -> bool:
    """Whether it is written like part of a name, and neither a syllable nor sure."""
    return word.text.istitle() and word.confidence < TRUSTED and not is_syllable(word.text)


def _is_print(line: Sequence[ReadWord]) -> bool:
    sure = [word for word in line if word.confidence >= SEEN]
    has_word = any(len(word.text) >= _SHORTEST and word.confidence >= _SURE for word in sure)
    return has_word and 2 * _letters(sure) > _letters(line)


def _read(look: Pixels) -> list[ReadWord]:
    return recognised(np.ascontiguousarray(look), as_block=True)


def _letters(words: Sequence[ReadWord]) -> int:
    return sum(len(word.text) for word in words)


def _seals(words: Sequence[ReadWord], marks: Pixels) -> Iterator[Edges]:
    """Where seals and signatures are, with the lines of print that they may touch."""
    rows, columns = marks.shape
    joined = cv2.dilate(marks, np.ones((_LINK, _LINK), dtype=np.uint8))
    outlines, _ = cv2.findContours(joined, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    boxes = [tuple(2 * side for side in cv2.boundingRect(outline)) for outline in outlines]
    for left, top, width, height in boxes[:_MOST]:
        if sum(_covers((left, top, left + width, top + height), word) for word in words) <= _MOST_WORDS:
            yield (
                max(0, left - _BESIDE),
                max(0, top - _BEYOND),
                min(2 * columns, left + width + _BESIDE),
                min(2 * rows, top + height + _BEYOND),
            )


def _marks(whole: Pixels, unruled: Pixels) -> Pixels:
    """The boxes, 255 on 0, around ink that hangs together and is larger than letters; at half the size.

    Ink that is mostly rulings is none: the frame of a stamp is no seal.
    """
    ink = half_ink(whole, _INK)
    marks = np.zeros_like(ink)
    numbers, boxes, _ = pieces(ink)
    rest = half_ink(unruled, _INK)
    widths, heights = boxes[:, cv2.CC_STAT_WIDTH], boxes[:, cv2.CC_STAT_HEIGHT]
    is_mark = (np.minimum(widths, heights) >= _SMALLEST) & (widths <= _WIDEST) & (heights <= _HIGHEST)
    is_mark[0] = False  # the paper
    for number in np.flatnonzero(is_mark):
        left, top, width, height, area = boxes[number]
        place = slice(top, top + height), slice(left, left + width)
        if np.count_nonzero((numbers[place] == number) & (rest[place] > 0)) > _NO_RULINGS * area:
            marks[place] = _WHITE
    return marks


def _covers(box: Edges, word: ReadWord) -> bool:
    left, top, right, bottom = box
    across, down = (word.x0 + word.x1) / 2, (word.y0 + word.y1) / 2
    return word.confidence >= SEEN and left < across < right and top < down < bottom
