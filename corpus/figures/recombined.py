"""Shapes put together from the headings of others, so that headers differ more than the shapes do."""

import re
from collections.abc import Sequence
from dataclasses import replace
from random import Random
from typing import NamedTuple

from corpus.figures.shapes import Header, Measure, Shape

_MOST_LEAVES = 15
_JOINED = 0.25
_OVER = ("Chỉ tiêu giao", "Kết quả thực hiện", "Kế hoạch thực hiện", "Nội dung thực hiện", "Tình hình chung")
"""Headings over two blocks."""
_LETTER = re.compile(r"\b[a-z]\b")


class _Block(NamedTuple):
    """A heading of the first row with all that stands under it; `first` is the place of its first leaf."""

    headers: tuple[Header, ...]
    first: int

    @property
    def leaves(self) -> int:
        return sum(header.measure is not None for header in self.headers)


def recombined(random: Random, shapes: Sequence[Shape]) -> Shape:
    """Some blocks of two to four of the shapes, now and then two of them under one heading."""
    chosen = random.sample([shape for shape in shapes if shape.headers], random.randint(2, 4))
    blocks: list[_Block] = []
    for shape in chosen:
        for block in _some(random, _blocks(shape)):
            named = {text for other in blocks for text in other.headers[0].texts}
            room = _MOST_LEAVES - sum(other.leaves for other in blocks)
            if block.leaves <= room and named.isdisjoint(block.headers[0].texts):
                blocks.append(block)
    blocks.sort(key=_is_note)
    headers = _numbered(blocks)
    if len(blocks) > 2 and random.random() < _JOINED:
        headers = _joined(random, headers)
    return replace(chosen[0], headers=tuple(headers), rows=())


def _some(random: Random, blocks: list[_Block]) -> list[_Block]:
    first = random.randrange(len(blocks))
    return blocks[first : first + random.randint(1, 3)]


def _blocks(shape: Shape) -> list[_Block]:
    tops = [place for place, header in enumerate(shape.headers) if header.depth == 0]
    leaves = [header.measure is not None for header in shape.headers]
    stops = [*tops[1:], len(leaves)]
    return [
        _Block(shape.headers[start:stop], sum(leaves[:start]))
        for start, stop in zip(tops, stops, strict=True)
    ]


def _is_note(block: _Block) -> bool:
    measure = block.headers[-1].measure
    return measure is not None and measure.how == "note"


def _numbered(blocks: Sequence[_Block]) -> list[Header]:
    """The headers of all blocks, their figures in the letters of the new places."""
    headers: list[Header] = []
    count = 0
    for block in blocks:
        own = range(block.first, block.first + block.leaves)
        headers += [_moved(header, own, count - block.first) for header in block.headers]
        count += block.leaves
    return headers


def _moved(header: Header, own: range, shift: int) -> Header:
    """The header with its letters moved; what followed from another block becomes a figure of its own."""
    measure = header.measure
    if measure is None or measure.how in ("base", "text", "note"):
        return header
    places = [ord(letter) - ord("a") for letter in _LETTER.findall(measure.what)]
    if all(place in own for place in places):
        what = _LETTER.sub(lambda match: chr(ord(match[0]) + shift), measure.what)
        return replace(header, measure=replace(measure, what=what))
    span = "1..95" if measure.how in ("rate", "growth", "average", "share") else "10..900"
    return replace(header, measure=Measure("base", span, measure.decimals))


def _joined(random: Random, headers: list[Header]) -> list[Header]:
    """The first two blocks, or two further on, under one heading."""
    tops = [place for place, header in enumerate(headers) if header.depth == 0]
    at = random.randrange(len(tops) - 1)
    start, stop = tops[at], [*tops, len(headers)][at + 2]
    inside = [replace(header, depth=header.depth + 1) for header in headers[start:stop]]
    return [*headers[:start], Header(0, (random.choice(_OVER),), None), *inside, *headers[stop:]]
