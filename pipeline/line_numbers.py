"""In which line of a plain text the place of a finding stands, so that any editor goes there."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from io import StringIO
from itertools import accumulate

from models.blocks import Block, Grid
from models.evidence import Evidence
from models.finding import Finding
from models.plan import Plan


def with_line_numbers(plans: Iterable[Plan], blocks: Sequence[Block]) -> tuple[Plan, ...]:
    """The plans of a plain text, each finding with the 1-based line in which its place begins."""
    found = tuple(plans)
    if not any(plan.findings for plan in found):
        return found
    text = next(filter(None, map(_whole_text, blocks)), "")
    starts = [0, *accumulate(map(len, StringIO(text, newline="")))]
    return tuple(_told(plan, starts) for plan in found)


def _whole_text(block: Block) -> str:
    """The whole text of the file, of which each piece knows its place."""
    if isinstance(block, Grid):
        return next((cell.text.unit for cell in block.cells if cell.text), "")
    return block.text.unit


def _told(plan: Plan, starts: Sequence[int]) -> Plan:
    if not plan.findings:
        return plan
    return plan.replaced(findings=tuple(_with_line(plan, finding, starts) for finding in plan.findings))


def _with_line(plan: Plan, finding: Finding, starts: Sequence[int]) -> Finding:
    place = finding.evidence or _around(plan, finding)
    return finding.replaced(line=bisect_right(starts, place.start) if place else None)


def _around(plan: Plan, finding: Finding) -> Evidence | None:
    """The place of the table or section that a finding without a place of its own is about."""
    for table in plan.tables:
        if table.ordinal == finding.table:
            cells = (cell.evidence for cell in table.cells if cell.row == finding.row)
            return next(filter(None, cells), table.evidence)
    sections = (one.evidence for one in plan.sections if one.section_id == finding.section_id)
    return next(sections, None)
