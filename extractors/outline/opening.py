"""Rules by which a candidate is a label that opens a numbering."""

from extractors.outline.candidates import NEVER, Candidate
from extractors.outline.labels import Label
from extractors.outline.numberings import OpenNumberings
from extractors.outline.numerals import missing_between
from extractors.outline.placement import WORDS, Placement, heads_next, is_evident

LATEST_START = 3
"""A numbering whose first labels were lost may still be recognised by its second or third."""


def open_below_prefix(numberings: OpenNumberings, candidate: Candidate, label: Label) -> Placement | None:
    """A compound label, below the node whose label it repeats: `2.1` below `2`."""
    if len(label.parts) == 1:
        return None
    depth, first = numberings.prefix_depth(label), label.value == 1
    if depth is None:
        # Nothing that it repeats is open: a number such as `2.5 triệu đồng`, unless a list follows.
        depth = numberings.parent_depth(label, candidate.position)
        if not (first and is_evident(numberings, candidate, label, depth)):
            return None
    open_there = numberings.sibling(label, depth) is not None
    if open_there and not first:
        return None
    if not (candidate.match.sure or (first and numberings.goes_on(label, depth, candidate.position))):
        return None
    seen = label.scheme in numberings.last
    missing = () if first or seen else missing_between(label.scheme.system, 0, label.value)
    return Placement(label, depth, missing, restarts=open_there)


def open_first(numberings: OpenNumberings, candidate: Candidate, label: Label) -> Placement | None:
    """The first label of a numbering: within what is open, or, where it is open itself, once more."""
    if label.value != 1 or len(label.parts) > 1:
        return None
    open_at = numberings.depths_of(label.scheme)
    if open_at:
        nested = _is_nested(numberings, candidate, open_at[0])
        depth = open_at[0] + nested
    else:
        nested, depth = False, numberings.parent_depth(label, candidate.position)
    proved = numberings.goes_on(label, depth, candidate.position)
    # "A. Nguyễn" is a name unless it looks like a heading or a B follows.
    misread = label is not candidate.match.readings[0] and label.scheme.system == "arabic"
    needs_proof = not candidate.match.sure or (label.scheme.system == "LETTER" and not candidate.prominent)
    needs_proof |= misread
    if needs_proof and not proved:
        return None
    return Placement(label, depth, restarts=bool(open_at) and not nested)


def _is_nested(numberings: OpenNumberings, candidate: Candidate, depth: int) -> bool:
    """Whether `1.` below a bold `2.` opens a list within it, as the `3.` further on shows."""
    node = numberings.nodes[depth]
    innermost = depth == len(numberings.nodes) - 1
    alike = node.bold == candidate.bold or not node.bold
    if innermost and alike and node.block == candidate.block - 1:
        return _counts_on(numberings, candidate, node.label)
    return innermost and not alike and numberings.goes_on(node.label, depth, candidate.position)


def _counts_on(numberings: OpenNumberings, candidate: Candidate, label: Label) -> bool:
    """Whether the `1.` right below a `1.` opens a list: a second follows, and a second of the outer one.

    Below a later label it does so where an earlier one of the same numbering held such a list.
    """
    ahead, position = numberings.ahead, candidate.position
    second = ahead.next(label.scheme, 2, position)
    if second > ahead.next(label.scheme, 1, position):
        return False
    return label.scheme in numberings.within_itself or (
        label.value == 1 and ahead.next(label.scheme, 2, second) < NEVER
    )


def open_late(numberings: OpenNumberings, candidate: Candidate, label: Label) -> Placement | None:
    """A label that neither starts nor continues a numbering, but looks and behaves like one.

    In a text that begins in the middle of a document the first heading may bear any Roman numeral.
    """
    word = label.scheme.system in WORDS
    cut_off = label.scheme.system == "ROMAN" and candidate.prominent and label.scheme not in numberings.last
    proved = cut_off or heads_next(numberings, candidate, label)
    if len(label.parts) > 1 or not (word or proved or label.value <= LATEST_START):
        return None
    open_at = numberings.depths_of(label.scheme)
    depth = open_at[0] if open_at else numberings.parent_depth(label, candidate.position)
    if not (is_evident(numberings, candidate, label, depth) or (word and candidate.match.sure)):
        return None
    last = numberings.last.get(label.scheme, 0) if word else 0
    missing = () if open_at or last > label.value else missing_between(label.scheme.system, last, label.value)
    return Placement(label, depth, missing, restarts=bool(open_at))
