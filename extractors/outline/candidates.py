"""Finds the paragraphs, and the lines within them, that may bear a label; their order decides later."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

import regex

from extractors.layout import contents_blocks
from extractors.outline.labels import BARE, Label, LabelMatch, Scheme, read_label
from extractors.outline.numerals import successors
from models.blocks import Block, Paragraph
from models.value import value

NEVER = 1 << 60
"""A position behind every other."""

OPENING_QUOTE = regex.compile(r'["“]')
ENDS_SENTENCE = regex.compile(r'[.;:!?…”"]\s*+$')
CLOSED = frozenset({".", ")", "/", "-", "()"})
"""What closes an Arabic numeral that is the whole of a label."""
QUOTE_LIMIT = 60
"""A quoted passage that does not close within so many blocks is taken for a stray quotation mark."""


@value
class Candidate:
    """A label that a paragraph (`line` 0) or a line within one may bear.

    `position` counts candidates, `block` the blocks of the flow. `prominent`: bold or in capitals.
    `after_sentence`: the line before it ends a sentence.
    """

    position: int
    block: int
    line: int
    match: LabelMatch
    prominent: bool
    bold: bool
    after_sentence: bool = True

    @property
    def inner(self) -> bool:
        """Whether it stands inside a paragraph, where only the sequence can prove it."""
        return self.line > 0


def _quoted_until(blocks: Sequence[Block], start: int) -> int:
    """The block after the quotation that opens with block `start`; `start` + 1 where it ends there."""
    depth = 0
    for index in range(start, min(start + QUOTE_LIMIT, len(blocks))):
        block = blocks[index]
        text = block.text.value if isinstance(block, Paragraph) else ""
        straight = text.count('"') % 2
        depth += text.count("“") - text.count("”") + (-straight if depth > 0 else straight)
        if depth <= 0:
            return index + 1
    return start + 1


def _match_start(paragraph: Paragraph) -> LabelMatch | None:
    match = read_label(paragraph.text.value)
    if match is None and len(paragraph.lines) > 1:
        # "Chương I" on a line of its own, joined with its title.
        match = read_label(paragraph.lines[0].value)
        if match and match.lone:
            return LabelMatch(match.readings, match.end + 1, sure=True, lone=False)
        # "I Mục tiêu", a numeral without its mark, joined with the text below.
        return match if match and not match.sure else None
    return match


def _of_paragraph(paragraph: Paragraph, block: int, position: int) -> Iterable[Candidate]:
    lines = paragraph.lines
    for index in range(max(1, len(lines))):
        match = _match_start(paragraph) if index == 0 else read_label(lines[index].value)
        if match is None:
            continue
        title = (paragraph.text if index == 0 else lines[index]).value[match.end :]
        ends = index == 0 or bool(ENDS_SENTENCE.search(lines[index - 1].value[-4:]))
        yield Candidate(
            position, block, index, match, paragraph.bold or title.isupper(), paragraph.bold, ends
        )
        position += 1


def find_candidates(blocks: Sequence[Block]) -> tuple[Candidate, ...]:
    """Every possible label of a flow, in reading order; quotations and tables of contents bear none."""
    found: list[Candidate] = []
    unquoted = 0
    contents = contents_blocks(blocks)
    for index, block in enumerate(blocks):
        if index < unquoted or index in contents or not isinstance(block, Paragraph):
            continue
        if OPENING_QUOTE.match(block.text.value):
            unquoted = _quoted_until(blocks, index)
        found.extend(_of_paragraph(block, index, len(found)))
    return tuple(found) if _leaves_out_marks(found) else _marked(found)


def _scheme(candidate: Candidate) -> Scheme:
    return candidate.match.readings[0].scheme


def _leaves_out_marks(candidates: Sequence[Candidate]) -> bool:
    """Whether a text numbers its headings `1`, `1.1`, `2`; in others a bare number opens a row."""
    arabic = {_scheme(candidate).form for candidate in candidates if _scheme(candidate).system == "arabic"}
    compound = any(form[:1].isdecimal() for form in arabic)
    return BARE in arabic and compound and not arabic & CLOSED


def _marked(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    marked = [candidate for candidate in candidates if _scheme(candidate) != ("arabic", BARE)]
    if len(marked) == len(candidates):
        return tuple(candidates)
    return tuple(replace(candidate, position=position) for position, candidate in enumerate(marked))


class Ahead:
    """Where each value of each numbering comes next among the labels that start a paragraph."""

    def __init__(self, candidates: Sequence[Candidate]) -> None:
        self._positions: defaultdict[tuple[Scheme, int], list[int]] = defaultdict(list)
        for candidate in candidates:
            if not candidate.inner:
                for label in candidate.match.readings:
                    self._positions[label.scheme, label.value].append(candidate.position)

    def next(self, scheme: Scheme, value: int, after: int) -> int:
        """The position of the next `value` of `scheme` behind the position `after`, or NEVER."""
        positions = self._positions.get((scheme, value), ())
        index = bisect_right(positions, after)
        return positions[index] if index < len(positions) else NEVER

    def continuation(self, label: Label, after: int) -> int:
        """The position of the next label that continues `label`, or NEVER."""
        following = successors(label.scheme.system, label.value)
        return min(self.next(label.scheme, value, after) for value in following)
