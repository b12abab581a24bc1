"""The outline of a document: its labelled headings and paragraphs as a tree, and gaps in the numbering."""

from dataclasses import dataclass

from extractors.outline.reading import FlowReader
from extractors.outline.tree import Tree
from extractors.zones import Zones
from models.finding import Finding
from models.section import Section

__all__ = ["OutlineReading", "extract_outline"]


@dataclass(frozen=True, slots=True)
class OutlineReading:
    """The sections in reading order; `section_of` maps `id(block)` to the section that it belongs to.

    A paragraph in which a second section begins belongs to the first.
    """

    sections: tuple[Section, ...]
    findings: tuple[Finding, ...]
    section_of: dict[int, int]


def extract_outline(zones: Zones) -> OutlineReading:
    """The outline of the body (with what slipped into the preamble) and of each appendix.

    Table cells, the closing and appendix headings have none.
    """
    tree = Tree()
    findings: list[Finding] = []
    for blocks in ((*zones.preamble, *zones.body), *(appendix.blocks for appendix in zones.appendices)):
        reader = FlowReader(blocks, tree)
        reader.read()
        findings.extend(reader.findings)
    return OutlineReading(tree.sections(), tuple(findings), tree.section_of)
