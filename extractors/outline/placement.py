"""Decides whether a candidate is a label, and of which numbering: one rule after the other, surest first."""

from collections.abc import Callable
from typing import NamedTuple

from extractors.outline.candidates import NEVER, Candidate
from extractors.outline.labels import CONCLUDING, Label
from extractors.outline.numberings import OpenNumberings
from extractors.outline.numerals import missing_between, successors

LATEST_START = 3
"""A numbering whose first labels were lost may still be recognised by its second or third."""
LONGEST_GAP = 2
WORDS = frozenset({"phần", "chương", "mục", "tiểu mục", "điều"})
INTERCHANGEABLE = frozenset({".", ")", "/", "-"})
"""Closing marks that are mixed up within one numbering: `1.`, `2/`."""


class Placement(NamedTuple):
    """Where a label stands: under the first `depth` open nodes.

    `missing`: the values that its numbering skips before it. `repeats`: its label stands there
    already. `restarts`: it begins its numbering again under the same parent. `belated`: it is one that
    its numbering skipped, and the count goes on from where it was.
    """

    label: Label
    depth: int
    missing: tuple[int, ...] = ()
    repeats: bool = False
    restarts: bool = False
    belated: bool = False


Rule = Callable[[OpenNumberings, Candidate, Label], Placement | None]


def _evident(numberings: OpenNumberings, candidate: Candidate, label: Label, depth: int) -> bool:
    """Whether a label that does not continue anything looks or behaves like a heading."""
    if not candidate.match.sure:
        return False
    return candidate.prominent or numberings.goes_on(label, depth, candidate.position)


def _opens_roman_list(numberings: OpenNumberings, candidate: Candidate, label: Label) -> bool:
    """Whether `i)` after `h)` begins i, ii, iii rather than continue g, h, i."""
    romans = [other for other in candidate.match.readings if other.scheme.system in ("ROMAN", "roman")]
    if not romans or romans[0].value != 1 or romans[0] == label:
        return False
    position, ahead = candidate.position, numberings.ahead
    return ahead.continuation(romans[0], position) < ahead.continuation(label, position)


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


def open_below_prefix(numberings: OpenNumberings, candidate: Candidate, label: Label) -> Placement | None:
    """A compound label, below the node whose label it repeats: `2.1` below `2`."""
    if len(label.parts) == 1:
        return None
    depth, first = numberings.prefix_depth(label), label.value == 1
    if depth is None:
        # Nothing that it repeats is open: a number such as `2.5 triệu đồng`, unless a list follows.
        depth = numberings.parent_depth(label, candidate.position)
        if not (first and _evident(numberings, candidate, label, depth)):
            return None
    open_there = numberings.sibling(label, depth) is not None
    if open_there and not first:
        return None
    if not (candidate.match.sure or (first and numberings.goes_on(label, depth, candidate.position))):
        return None
    seen = label.scheme in numberings.last
    missing = () if first or seen else missing_between(label.scheme.system, 0, label.value)
    return Placement(label, depth, missing, restarts=open_there)


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
        if single or (len(missing) <= LONGEST_GAP and _evident(numberings, candidate, label, depth)):
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


def open_late(numberings: OpenNumberings, candidate: Candidate, label: Label) -> Placement | None:
    """A label that neither starts nor continues a numbering, but looks and behaves like one.

    A text that begins in the middle of a document may open with any Roman numeral.
    """
    word = label.scheme.system in WORDS
    cut_off = label.scheme.system == "ROMAN" and candidate.prominent and not numberings.last
    if len(label.parts) > 1 or not (word or cut_off or label.value <= LATEST_START):
        return None
    open_at = numberings.depths_of(label.scheme)
    depth = open_at[0] if open_at else numberings.parent_depth(label, candidate.position)
    if not (_evident(numberings, candidate, label, depth) or (word and candidate.match.sure)):
        return None
    last = numberings.last.get(label.scheme, 0) if word else 0
    missing = () if open_at or last > label.value else missing_between(label.scheme.system, last, label.value)
    return Placement(label, depth, missing, restarts=bool(open_at))


RULES: tuple[Rule, ...] = (
    conclude,
    continue_numbering,
    open_below_prefix,
    open_first,
    continue_otherwise_closed,
    resume,
    skip_values,
    repeat,
    come_belated,
    open_late,
)


def _needed(numberings: OpenNumberings, candidate: Candidate, placement: Placement) -> bool:
    """Whether the sequence asks for a label inside a paragraph: no paragraph that follows bears it."""
    label, position, ahead = placement.label, candidate.position, numberings.ahead
    following = ahead.continuation(label, position)
    end = min(following, numberings.horizon(placement.depth, position))
    if ahead.next(label.scheme, label.value, position) < end:
        return False
    goes_on = following < NEVER and following == end
    if label.value == 1 and label.scheme.system not in WORDS:
        return candidate.after_sentence and goes_on
    return candidate.after_sentence or goes_on


def place(numberings: OpenNumberings, candidate: Candidate) -> Placement | None:
    """Where the candidate stands, or None where it is no label."""
    if candidate.inner and not candidate.match.sure:
        return None
    for rule in (continue_numbering, open_first) if candidate.inner else RULES:
        for label in candidate.match.readings:
            placement = rule(numberings, candidate, label)
            if placement and not (candidate.inner and not _needed(numberings, candidate, placement)):
                return placement
    return None
