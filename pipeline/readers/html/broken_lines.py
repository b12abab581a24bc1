"""Paragraphs that a page parts by `<br>` within one element, as if it were plain text."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from extractors.lines import line_mark
from models.blocks import Paragraph
from models.sourced_text import SourcedText
from pipeline.normalise.layout import InputLine, layout
from pipeline.normalise.paragraphs import join_paragraphs

_FEWEST_OPENED, _FEWEST_ALONE = 2, 3
"""Lines that open a paragraph, or are one, in an element that holds several."""


def parted(paragraph: Paragraph) -> Sequence[Paragraph]:
    """The paragraphs that the lines of an element are; its own one where few lines open any or stand alone."""
    said = Counter(line_mark(line.value).says for line in paragraph.lines)
    if said["label"] + said["opens"] < _FEWEST_OPENED and said["alone"] < _FEWEST_ALONE:
        return (paragraph,)
    lines = [*map(InputLine, paragraph.lines, _empty_lines(paragraph.lines))]
    joined = join_paragraphs(lines, layout(lines))
    return [replace(part, bold=paragraph.bold, alignment=paragraph.alignment) for part in joined]


def _empty_lines(lines: Sequence[SourcedText]) -> Iterator[int]:
    """How many empty lines stand before each."""
    yield 0
    for before, line in pairwise(lines):
        yield max(0, line.unit.count("\n", before.stop, line.unit_offset(0)) - 1)
