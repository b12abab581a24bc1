"""The outline of a document: its labelled headings and paragraphs as a tree, and gaps in the numbering.

In go the zones of a document, out come its sections and findings about labels that are missing or stand
twice. Whatever might be a label is a candidate (`candidates.py`) with all its readings (`labels.py`,
`numerals.py`); whether it is one, and how deep it stands, the sequence decides: `placing.py` asks the
rules, surest first, whether it continues an open numbering (`continuing.py`) or opens one (`opening.py`).
"""

from collections.abc import Iterator, Sequence
from itertools import chain

from extractors.lines import line_mark
from extractors.outline.reading import FlowReader
from extractors.outline.tree import Tree
from extractors.zones import Appendix, Zones
from models.blocks import Block, Grid, Paragraph
from models.finding import Finding
from models.section import Section
from models.value import value

__all__ = ["OutlineReading", "extract_outline"]


@value
class OutlineReading:
    """The sections in reading order; `section_of` maps `id(block)` to the section that it belongs to.

    A paragraph in which a second section begins belongs to the first.
    """

    sections: tuple[Section, ...]
    findings: tuple[Finding, ...]
    section_of: dict[int, int]


def extract_outline(zones: Zones) -> OutlineReading:
    """The outline of the body (with what slipped into the preamble) and of each appendix.

    Table cells and the closing have none. In each form of an appendix labels begin again. The heading of an
    appendix without tables, whose title it would be, is text of no label.
    """
    tree = Tree()
    findings: list[Finding] = []
    for blocks in ((*zones.preamble, *zones.body), *chain.from_iterable(map(_forms, zones.appendices))):
        reader = FlowReader(blocks, tree)
        reader.read()
        findings.extend(reader.findings)
    return OutlineReading(tree.sections(), tuple(findings), tree.section_of)


def _forms(appendix: Appendix) -> Iterator[Sequence[Block]]:
    """The blocks of an appendix, cut where a form begins (`Mẫu số 01`)."""
    tabular = any(isinstance(block, Grid) for block in appendix.blocks)
    blocks = appendix.blocks if tabular else (*appendix.heading, *appendix.blocks)
    start = 0
    for index, block in enumerate(blocks):
        if isinstance(block, Paragraph) and line_mark(block.lines[0].value).name == "form":
            yield blocks[start:index]
            start = index
    yield blocks[start:]
