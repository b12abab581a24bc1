"""The passages of a document in which instruments can be cited, in reading order."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Literal

import regex

from extractors.citations.cut_cells import CutRow, cell_texts, cut_rows
from extractors.citations.rules import rule
from extractors.citations.title_lines import head_texts
from extractors.citations.type_words import type_name_pattern
from extractors.lines import line_mark
from extractors.opening_pattern import OpeningPattern
from extractors.zones import Zones
from models.blocks import Block, Grid, Paragraph
from models.sourced_text import SourcedText
from models.value import value

_SHORTEST = 8
"""Cells with fewer characters (`1.250`, `Người`) cite nothing; the shortest symbols have as many."""

Zone = Literal["head", "preamble", "body", "closing", "heading"]
"""`heading` is the heading of an appendix; its blocks count as body."""

_LONGEST_LIST_OPENING = 60
_HEADINGS = frozenset({"article", "roman", "capital_letter", "ordinal"})


@value
class Passage:
    """A paragraph or cell; from `basis_start` on, if that is known, it states legal bases."""

    text: SourcedText
    zone: Zone
    section_id: int | None
    basis_start: int | None = None


def passages(zones: Zones, section_of: Mapping[int, int]) -> Iterator[Passage]:
    """Every paragraph and cell of a document."""
    for paragraph, text in head_texts(zones.head):
        yield Passage(text, "head", section_of.get(id(paragraph)))
    yield from _preamble(zones.preamble, section_of)
    listing = bool(zones.preamble) and rule("bases_opening").match(zones.preamble[-1].text.value) is not None
    yield from _with_bases(_texts(zones.body, "body", section_of), listing)
    yield from _texts(zones.closing, "closing", section_of)
    for appendix in zones.appendices:
        yield from _texts(appendix.heading, "heading", section_of)
        yield from _texts(appendix.blocks, "body", section_of)


def passage_texts(zones: Zones) -> Iterator[SourcedText]:
    """The texts of the passages alone, without asking what they are."""
    appendices = (part for appendix in zones.appendices for part in (appendix.heading, appendix.blocks))
    for blocks in (zones.head, zones.preamble, zones.body, zones.closing, *appendices):
        rests = cut_rows(blocks)
        for block in blocks:
            yield from _texts_in(block, rests)


def _texts(blocks: Sequence[Block], zone: Zone, section_of: Mapping[int, int]) -> Iterator[Passage]:
    rests = cut_rows(blocks)
    for block in blocks:
        holder = block.marked_in if isinstance(block, Paragraph) else None
        section_id = section_of.get(id(holder or block))
        for text in _texts_in(block, rests):
            yield Passage(text, zone, section_id)


def _texts_in(block: Block, rests: Mapping[int, CutRow]) -> Sequence[SourcedText]:
    """The text of a paragraph, or those of the cells that are long enough."""
    if not isinstance(block, Grid):
        return (block.text,)
    return [text for text in cell_texts(block, rests) if len(text.value) >= _SHORTEST]


def _with_bases(passages: Iterable[Passage], listing: bool) -> Iterator[Passage]:
    """A section `I. CĂN CỨ PHÁP LÝ` lists the bases that no preamble states, an item each.

    `listing`: the preamble ends with what opens such a list (`Căn cứ các văn bản sau:`).
    """
    heading = _bases_heading()
    for passage in passages:
        text = passage.text.value
        opens_list = heading.match(text) is not None
        if not (listing or opens_list):
            yield passage
            continue
        states = not opens_list and (_opens_with_type().match(text) or _labelled_basis().match(text))
        parts = states or rule("bases_part").match(text)
        if opens_list or (_is_heading(text) and not parts):
            listing = opens_list
        yield Passage(passage.text, passage.zone, passage.section_id, 0) if listing and states else passage


def _is_heading(text: str) -> bool:
    """Whether a label opens the text, or capitals without one fill it."""
    return line_mark(text).name in _HEADINGS or (text.isupper() and text[0].isalpha())


def _preamble(paragraphs: Sequence[Paragraph], section_of: Mapping[int, int]) -> Iterator[Passage]:
    unfinished = False
    for paragraph in paragraphs:
        text = paragraph.text.value
        start = 0 if unfinished and _opens_with_type().match(text) else _basis_start(text)
        yield Passage(paragraph.text, "preamble", section_of.get(id(paragraph)), start)
        unfinished = start is not None and (text.endswith(";") or _opens_list(text))


def _opens_list(text: str) -> bool:
    """`Căn cứ:` over the bases, each in a paragraph of its own."""
    return len(text) < _LONGEST_LIST_OPENING and text.endswith(":")


@cache
def _bases_heading() -> OpeningPattern:
    return OpeningPattern(rule("bases_heading"))


@cache
def _opening() -> regex.Pattern[str]:
    return regex.compile(rf"(?:^[^\p{{L}}]*|(?<=[.;]\s)){rule('basis').pattern}|(?<=,\s)căn cứ(?!\p{{L}})")


@cache
def _labelled_basis() -> regex.Pattern[str]:
    """A basis as an item of a list: `- Căn cứ Quyết định số …;`."""
    return regex.compile(rf"[\W\d_]*{rule('basis').pattern}")


@cache
def _opens_with_type() -> re.Pattern[str]:
    """A basis that goes on in a paragraph of its own: `- Kế hoạch số …;`."""
    return re.compile(rf"[\W\d_]*(?:{type_name_pattern()})(?![^\W\d_])")


def _basis_start(text: str) -> int | None:
    match = _opening().search(text)
    return match.start() if match else None
