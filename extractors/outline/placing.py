"""Decides whether a candidate is a label, and of which numbering: one rule after the other, surest first."""

from collections.abc import Callable

from extractors.outline.candidates import NEVER, Candidate
from extractors.outline.continuing import (
    come_belated,
    conclude,
    continue_numbering,
    continue_otherwise_closed,
    repeat,
    resume,
    skip_values,
)
from extractors.outline.labels import Label
from extractors.outline.numberings import OpenNumberings
from extractors.outline.opening import open_below_prefix, open_first, open_late
from extractors.outline.placement import WORDS, Placement

Rule = Callable[[OpenNumberings, Candidate, Label], Placement | None]


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
