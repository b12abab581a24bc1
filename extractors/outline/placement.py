"""Where a label stands in the outline, as the rules of `continuing` and `opening` tell."""

from typing import NamedTuple

from extractors.outline.candidates import Candidate
from extractors.outline.labels import Label, Scheme
from extractors.outline.numberings import OpenNumberings

WORDS = frozenset({"phần", "chương", "mục", "tiểu mục", "điều"})


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


def is_evident(numberings: OpenNumberings, candidate: Candidate, label: Label, depth: int) -> bool:
    """Whether a label that does not continue anything looks or behaves like a heading."""
    if not candidate.match.sure:
        return False
    position = candidate.position
    return (
        candidate.prominent
        or heads_next(numberings, candidate, label)
        or numberings.goes_on(label, depth, position)
    )


def heads_next(numberings: OpenNumberings, candidate: Candidate, label: Label) -> bool:
    """Whether the label that comes next is the first below this one: `3.1` behind `3`."""
    position = candidate.position
    return numberings.ahead.next(Scheme("arabic", f"{label.text}."), 1, position) == position + 1
