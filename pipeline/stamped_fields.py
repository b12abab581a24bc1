"""Which header fields were blank in the text and filled in when the document was signed."""

from collections.abc import Iterable, Sequence

from models.evidence import Evidence
from models.plan import Plan
from pipeline.readers.blocks import Stamp

_FIELDS = ("number", "issued")
_SLACK = 3.0
"""Points; a stamp stands a little above or below its line."""


def with_stamped_fields(plans: Iterable[Plan], stamps: Sequence[Stamp]) -> tuple[Plan, ...]:
    """The plans, each telling which of number and date a stamp gave or completed."""
    return tuple(_told(plan, stamps) for plan in plans) if stamps else tuple(plans)


def _told(plan: Plan, stamps: Sequence[Stamp]) -> Plan:
    evidence = plan.document.evidence
    stamped = tuple(
        field
        for field in _FIELDS
        if field in evidence and any(_gave(stamp, evidence[field]) for stamp in stamps)
    )
    if not stamped:
        return plan
    return plan.model_copy(update={"document": plan.document.model_copy(update={"stamped": stamped})})


def _gave(stamp: Stamp, evidence: Evidence) -> bool:
    """Whether the text at the evidence holds the stamp, or is a part of it."""
    if evidence.page != stamp.page or evidence.box is None:
        return False
    left, top, right, bottom = evidence.box
    x, y = (stamp.box[0] + stamp.box[2]) / 2, (stamp.box[1] + stamp.box[3]) / 2
    inside = left - _SLACK <= x <= right + _SLACK and top - _SLACK <= y <= bottom + _SLACK
    return inside and (stamp.text in evidence.raw or evidence.raw in stamp.text)
