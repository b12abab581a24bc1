"""Reads one flow of blocks, the body or an appendix, into the tree of sections."""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from extractors.outline.candidates import Ahead, Candidate, find_candidates
from extractors.outline.continuity import (
    gap_finding,
    missing_labels,
    repeat_finding,
    surely_counts_twice,
    surely_repeats,
)
from extractors.outline.numberings import OpenNode, OpenNumberings
from extractors.outline.placement import WORDS, Placement
from extractors.outline.placing import place
from extractors.outline.tree import Tree
from models.blocks import Block, Paragraph
from models.finding import Finding
from models.sourced_text import SourcedText

BULLETS = ("-", "–", "+", "•", "*")


class Heading(NamedTuple):
    """A placed label, the labels that are certainly missing before it, whether it surely stands twice."""

    candidate: Candidate
    placement: Placement
    missing: tuple[str, ...]
    before: str | None
    repeats: bool


class FlowReader:
    """Reads the blocks of one flow in order; its numberings are its own."""

    def __init__(self, blocks: Sequence[Block], tree: Tree) -> None:
        candidates = find_candidates(blocks)
        self.findings: list[Finding] = []
        self._blocks, self._tree = blocks, tree
        self._numberings = OpenNumberings(Ahead(candidates))
        self._candidates: defaultdict[int, list[Candidate]] = defaultdict(list)
        for candidate in candidates:
            self._candidates[candidate.block].append(candidate)

    def read(self) -> None:
        """Adds every block to the tree."""
        self._tree.start_flow()
        title_block = -1
        for index, block in enumerate(self._blocks):
            if isinstance(block, Paragraph) and index != title_block:
                title_block = self._read_paragraph(index, block)
            self._tree.claim(block)

    def _read_paragraph(self, index: int, paragraph: Paragraph) -> int:
        """Reads the labels of a paragraph; returns the index of the block that is its title, or -1."""
        heading: Heading | None = None
        start = 0
        for candidate in self._candidates.get(index, ()):
            found = self._place(candidate)
            if found is None:
                continue
            if candidate.line:
                self._finish(heading, paragraph, start, candidate.line)
            heading, start = found, candidate.line
        self._finish(heading, paragraph, start, len(paragraph.lines))
        return index + 1 if heading and heading.candidate.match.lone and self._below(index) else -1

    def _below(self, index: int) -> Paragraph | None:
        """The paragraph after block `index`, as the title of a label that stands alone on its line."""
        below = self._blocks[index + 1] if index + 1 < len(self._blocks) else None
        if not isinstance(below, Paragraph) or below.text.value.startswith(BULLETS):
            return None
        labelled = any(not other.inner for other in self._candidates.get(index + 1, ()))
        return None if labelled else below

    def _place(self, candidate: Candidate) -> Heading | None:
        """Places a candidate and opens its node; a number alone on its line needs a title below."""
        word = candidate.match.readings[0].scheme.system in WORDS
        if candidate.match.lone and not word and (candidate.inner or not self._below(candidate.block)):
            return None
        placement = place(self._numberings, candidate)
        if placement is None:
            return None
        heading = self._heading(candidate, placement)
        self._numberings.put(self._node(candidate, placement), placement.depth)
        return heading

    def _node(self, candidate: Candidate, placement: Placement) -> OpenNode:
        label, before = placement.label, self._numberings.sibling(placement.label, placement.depth)
        if before is None or placement.restarts:
            return OpenNode(label, candidate.block, candidate.bold, restarted=placement.restarts)
        return OpenNode(
            label._replace(value=before.label.value) if placement.belated else label,
            candidate.block,
            candidate.bold,
            before.restarted,
            placement.repeats,
            before.skipped.union(placement.missing) - {label.value},
        )

    def _heading(self, candidate: Candidate, placement: Placement) -> Heading:
        before = self._numberings.sibling(placement.label, placement.depth)
        parents = self._numberings.nodes[: placement.depth]
        start = before.block if before else parents[-1].block if parents else 0
        missing: tuple[str, ...] = ()
        if placement.missing and not self._come_later(candidate, placement):
            missing = missing_labels(placement, before, self._blocks[start : candidate.block])
        if before is None:
            return Heading(candidate, placement, missing, None, repeats=False)
        repeats = self._repeats(candidate, placement, before)
        return Heading(candidate, placement, missing, before.label.text, repeats)

    def _repeats(self, candidate: Candidate, placement: Placement, before: OpenNode) -> bool:
        """Whether the label stands again by mistake."""
        if surely_repeats(placement, before, candidate.bold):
            return True
        if not self._numberings.goes_on(placement.label, placement.depth, candidate.position):
            return False
        between = self._blocks[before.block : candidate.block]
        return surely_counts_twice(placement, before, candidate.bold, between)

    def _come_later(self, candidate: Candidate, placement: Placement) -> bool:
        """Whether a skipped label comes out of order within the same parent."""
        numberings, scheme = self._numberings, placement.label.scheme
        end = numberings.horizon(placement.depth, candidate.position)
        return any(
            numberings.ahead.next(scheme, value, candidate.position) < end for value in placement.missing
        )

    def _finish(self, heading: Heading | None, paragraph: Paragraph, start: int, stop: int) -> None:
        """Adds the lines from `start` to `stop`: the heading's section, or body text without one."""
        whole = start == 0 and stop == len(paragraph.lines)
        text = paragraph.text if whole else SourcedText.join(paragraph.lines[start:stop])
        if heading is None:
            self._tree.add_body(text)
        else:
            self._open_section(heading, text)
        self._tree.claim(paragraph)

    def _open_section(self, heading: Heading, text: SourcedText) -> None:
        match, placement = heading.candidate.match, heading.placement
        title = text.value[match.end :]
        below = self._below(heading.candidate.block) if match.lone else None
        if below:
            title, text = below.text.value, SourcedText.join((text, below.text))
        draft = self._tree.open(placement.label, placement.depth, title, text.evidence())
        if heading.missing:
            self.findings.append(gap_finding(draft.section(), heading.missing, heading.before))
        if heading.repeats:
            self.findings.append(repeat_finding(draft.section()))
