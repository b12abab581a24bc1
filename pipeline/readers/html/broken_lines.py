"""Paragraphs that a page parts by `<br>` within one element, as if it were plain text."""

from collections.abc import Sequence
from dataclasses import replace

from extractors.lines import line_mark
from models.blocks import Paragraph
from pipeline.normalise.layout import InputLine, layout
from pipeline.normalise.paragraphs import join_paragraphs

_FEWEST_LABELS = 2
"""Lines with a label in an element that holds more than one paragraph."""


def parted(paragraph: Paragraph) -> Sequence[Paragraph]:
    """The paragraphs that the lines of an element are; the element's own one where few lines have labels."""
    labels = sum(line_mark(line.value).says == "label" for line in paragraph.lines)
    if labels < _FEWEST_LABELS:
        return (paragraph,)
    lines = [InputLine(line) for line in paragraph.lines]
    joined = join_paragraphs(lines, layout(lines))
    return [replace(part, bold=paragraph.bold, alignment=paragraph.alignment) for part in joined]
