"""Tables of contents: lines that tell the headings of a document and their pages, and are none themselves."""

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

import regex

from models.blocks import Block, Paragraph

_PAGE = regex.compile(r"(?<=[\s.…_·])\d{1,3}$")
_NOT_READ = re.compile(r"[\W_]+")
_TITLE = "mụclục"
_FEWEST = 3
"""Entries; fewer may be sentences that end in a number by chance."""
_FURTHEST = 3
"""How many blocks further the next entry is, at most: a long heading breaks its line."""


def contents_blocks(blocks: Sequence[Block]) -> frozenset[int]:
    """The indices of the blocks that form tables of contents, their title (`MỤC LỤC`) among them.

    An entry's heading stands again further down, word by word, and pages do not go back.
    """
    entries = [
        (index, block.text.value[: found.start()], int(found[0]))
        for index, block in enumerate(blocks)
        if isinstance(block, Paragraph)
        and block.text.value[-1:].isdigit()
        and (found := _PAGE.search(block.text.value, max(0, len(block.text) - 4)))
    ]
    if len(entries) < _FEWEST:
        return frozenset()
    keys = {index: _key(heading) for index, heading, _ in entries}
    last = _last_places(blocks, {key[:1] for key in keys.values()})
    told = [(index, page) for index, _, page in entries if last.get(keys[index], -1) > index]
    found_blocks: set[int] = set()
    for run in _runs(told):
        if len(run) >= _FEWEST:
            titled = run[0] > 0 and _is_title(blocks[run[0] - 1])
            found_blocks.update(range(run[0] - titled, run[-1] + 1))
    return frozenset(found_blocks)


def _last_places(blocks: Sequence[Block], openings: Collection[str]) -> dict[str, int]:
    """Where each text that begins with one of the letters stands for the last time: few texts do."""
    return {
        _key(block.text.value): at
        for at, block in enumerate(blocks)
        if isinstance(block, Paragraph)
        and _key(next(filter(str.isalnum, block.text.value), ""))[:1] in openings
    }


def _runs(entries: Sequence[tuple[int, int]]) -> list[list[int]]:
    """Entries that follow each other, by index; each `(index, page)`."""
    runs = [[index] for index, _ in entries[:1]]
    for (before, page), (index, next_page) in pairwise(entries):
        if index - before <= _FURTHEST and next_page >= page:
            runs[-1].append(index)
        else:
            runs.append([index])
    return runs


def _is_title(block: Block) -> bool:
    return isinstance(block, Paragraph) and _key(block.text.value) == _TITLE


def _key(text: str) -> str:
    """The letters and digits, whatever dress they are in."""
    return _NOT_READ.sub("", text.casefold())
