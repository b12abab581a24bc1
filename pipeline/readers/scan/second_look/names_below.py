"""The name of who signed, where none was read under a post: pen or seal make a picture of its line."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from extractors.header.signature.posts import tokens
from extractors.syllables import is_syllable
from pipeline.readers.scan.columns import columns
from pipeline.readers.scan.pictures.pixels import Pixels
from pipeline.readers.scan.recognition.engine import ReadWord
from pipeline.readers.scan.second_look.late_lines import (
    SEEN,
    Edges,
    edges_of,
    is_within,
    moved,
    share_place,
    with_line,
)
from pipeline.readers.scan.second_look.signed_names import signed_name

_BELOW, _BESIDE = 9.0, 7.0
"""In heights of the post's line: so far below it stands the name, so wide is half of a long one."""
_SHORTEST = 2
"""Syllables of a name."""
_MOST = 4
"""Posts of a page, from its foot on; lists of posts have more, and no names below."""


def with_names(words: Sequence[ReadWord], whole: Pixels) -> list[ReadWord]:
    """The words of a page, with the names that stand below its posts and were not read."""
    found = list(words)
    for box in [*_below_posts(words, whole.shape)][-_MOST:]:
        left, top, right, bottom = box
        own = [word for word in found if is_within(word, box)]
        if any(map(_is_name, _lines(own))):
            continue
        told = [moved(word, -left, -top) for word in own]
        name = signed_name(whole[top:bottom, left:right], told)
        if name:
            seen = [moved(word, left, top) for word in name]
            rest = [word for word in found if not any(share_place(word, other) for other in seen)]
            found = with_line(rest, edges_of(seen), seen)
    return found


def _below_posts(words: Sequence[ReadWord], shape: tuple[int, ...]) -> Iterator[Edges]:
    """Where the names stand: below each post in capitals that no other stands below."""
    posts = [edges_of(column) for column in _lines(words) if _is_post(column)]
    for left, top, right, bottom in posts:
        height = bottom - top
        middle, room = (left + right) // 2, round(_BESIDE * height)
        end = round(bottom + _BELOW * height)
        if not any(
            left < (other[0] + other[2]) / 2 < right and bottom - height / 2 < other[1] < end
            for other in posts
        ):
            yield max(0, middle - room), bottom, min(shape[1], middle + room), min(shape[0], end)


def _lines(words: Sequence[ReadWord]) -> Iterator[Sequence[ReadWord]]:
    """The words that are print, line by line and column by column."""
    print_ = [word for word in words if word.confidence >= SEEN]
    for _, line in groupby(print_, key=lambda word: word.line):
        yield from columns(list(line))


def _is_post(column: Sequence[ReadWord]) -> bool:
    text = " ".join(word.text for word in column)
    found = tokens(text) if text.isupper() else []
    return bool(found) and found[-1].kind == "post" and found[-1].end == len(text)


def _is_name(column: Sequence[ReadWord]) -> bool:
    is_syllables = all(word.text.istitle() and is_syllable(word.text) for word in column)
    return len(column) >= _SHORTEST and is_syllables
