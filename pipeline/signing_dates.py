"""The day of a digital signature, told beside a date of issue that the document leaves blank."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta, timezone

from models.finding import Finding
from models.partial_date import PartialDate
from models.plan import Plan
from models.signature import Signature

_VIETNAM = timezone(timedelta(hours=7))
_BLANK = ("incomplete_date", "malformed_date")


def with_signing_dates(plans: Iterable[Plan], signatures: Sequence[Signature]) -> tuple[Plan, ...]:
    """The plans; a finding on a date that is not whole says when the file was signed, as what is expected.

    The date itself stays blank: a file may have been signed on another day than it bears.
    """
    days = sorted({day for signature in signatures if (day := _day(signature))})
    return tuple(_told(plan, days) for plan in plans) if days else tuple(plans)


def _day(signature: Signature) -> date | None:
    """The day in Vietnam; a time without an offset is Vietnam's already."""
    time = signature.signed_at
    if time is None:
        return None
    try:
        return (time.astimezone(_VIETNAM) if time.tzinfo else time).date()
    except OverflowError:
        return None


def _told(plan: Plan, days: Sequence[date]) -> Plan:
    if not any(finding.code in _BLANK for finding in plan.findings):
        return plan
    # The office signs last, when it gives number and date (Nghị định 30/2020, Phụ lục I, phần II).
    day = next((day for day in reversed(days) if _fits(day, plan.document.issued)), None)
    if day is None:
        return plan
    return plan.replaced(findings=tuple(_with_day(finding, day) for finding in plan.findings))


def _fits(day: date, issued: PartialDate | None) -> bool:
    """Whether the day goes with what is known of the date."""
    return issued is None or (issued.year == day.year and issued.month in (None, day.month))


def _with_day(finding: Finding, day: date) -> Finding:
    if finding.code not in _BLANK:
        return finding
    message = f"{finding.message}; tệp được ký số ngày {day:%d/%m/%Y}"
    return finding.model_copy(update={"message": message, "expected": day.isoformat()})
