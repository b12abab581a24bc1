"""Rules by which a candidate is a label of a numbering that is open already."""

from extractors.outline.candidates import Candidate
from extractors.outline.labels import CONCLUDING, Label
from extractors.outline.numberings import OpenNumberings
from extractors.outline.numerals import missing_between, successors
from extractors.outline.placement import Placement, heads_next, is_evident

LONGEST_GAP = 2
INTERCHANGEABLE = frozenset({".", ")", "/", "-"})
"""Closing marks that are mixed up within one numbering: `1.`, `2/`."""


def continue_numbering(numberings: OpenNumberings, candidate: Candidate, label: Label) -> Placement | None:
    """The next label of an open numbering; of several, the one that is printed alike, else the deepest."""
    depths = []
    for depth in numberings.depths_of(label.scheme):
        node = numberings.nodes[depth]
        expected = successors(label.scheme.system, node.label.value)
        if node.repeated:
            expected += successors(label.scheme.system, expected[-1]) if expected else ()
        if label.value in expected:
            depths.append(depth)
    if not depths or _opens_roman_list(numberings, candidate, label):
        return None
    alike = [depth for depth in depths if numberings.nodes[depth].bold == candidate.bold]
    return Placement(label, (alike or depths)[0])


def _opens_roman_list(numberings: OpenNumberings, candidate: Candidate, label: Label) -> bool:
    """Whether `i)` after `h)` begins i, ii, iii rather than continue g, h, i."""
    romans = [other for other in candidate.match.readings if other.scheme.system in ("ROMAN", "roman")]
    if not romans or romans[0].value != 1 or romans[0] == label:
        return False
    position, ahead = candidate.position, numberings.ahead
    return ahead.continuation(romans[0], position) < ahead.continuation(label, position)


def conclude(numberings: OpenNumberings, candidate: Candidate, label: Label) -> Placement | None:
    """The concluding part, behind whichever came last."""
    if label.value != CONCLUDING:
        return None
    open_at = numberings.depths_of(label.scheme)
    return Placement(label, open_at[0] if open_at else numberings.parent_depth(label, candidate.position))


def continue_otherwise_closed(
    numberings: OpenNumberings, candidate: Candidate, label: Label
) -> Placement | None:
    """The next label of an open numbering, but for its closing mark: `1.` and then `2/`."""
    system, form = label.scheme
    if not candidate.match.sure or form not in INTERCHANGEABLE or label.value == 1:
        return None
    for depth in reversed(range(len(numberings.nodes))):
        other = numberings.nodes[depth].label
        if other.scheme.system == system and other.scheme.form in INTERCHANGEABLE:
            alike = label._replace(scheme=other.scheme)
            return continue_numbering(numberings, candidate, alike)
    return None


def resume(numberings: OpenNumberings, candidate: Candidate, label: Label) -> Placement | None:
    """The next label of a numbering that runs on through several parents, as that of articles does."""
    last = numberings.last.get(label.scheme)
    if (
        len(label.parts) > 1
        or last is None
        or label.value not in successors(label.scheme.system, last)
        or not candidate.match.sure
    ):
        return None
    return Placement(label, numberings.parent_depth(label, candidate.position))


def skip_values(numberings: OpenNumberings, candidate: Candidate, label: Label) -> Placement | None:
    """A later label of an open numbering, past some that are missing."""
    for depth in numberings.depths_of(label.scheme):
        value = numberings.nodes[depth].label.value
        if value >= label.value:
            continue
        missing = missing_between(label.scheme.system, value, label.value)
        single = len(missing) == 1 and candidate.match.sure
        near = len(missing) <= LONGEST_GAP or heads_next(numberings, candidate, label)
        if single or (near and is_evident(numberings, candidate, label, depth)):
            return Placement(label, depth, missing)
        return None
    return None


def repeat(numberings: OpenNumberings, candidate: Candidate, label: Label) -> Placement | None:
    """The label of an open node once more."""
    for depth in numberings.depths_of(label.scheme)[:1]:
        if numberings.nodes[depth].label.value == label.value and candidate.match.sure:
            return Placement(label, depth, repeats=True)
    return None


def come_belated(numberings: OpenNumberings, candidate: Candidate, label: Label) -> Placement | None:
    """A label that its numbering skipped: `2.` in 1, 3, 2, 4."""
    for depth in numberings.depths_of(label.scheme):
        if label.value in numberings.nodes[depth].skipped and candidate.match.sure:
            return Placement(label, depth, belated=True)
    return None
