"""A blank date of issue, and when the file was signed."""

from datetime import UTC, datetime

import pytest

from models.finding import Finding
from models.signature import Signature
from pipeline.parsing import parse_bytes
from pipeline.signing_dates import with_signing_dates

TEXT = """ỦY BAN NHÂN DÂN
XÃ CHIỀNG SAN

Số: 12/KH-UBND

Chiềng San, ngày {day} tháng 8 năm 2024

KẾ HOẠCH
Trồng cây phân tán năm 2024

I. MỤC ĐÍCH
1. Phủ xanh đất trống.
"""


def dated(day: str, *times: datetime | None) -> Finding | None:
    """The finding on the date of a plan that bears `day`, in a file signed at the times."""
    plans = parse_bytes(TEXT.format(day=day).encode(), "plan.txt").plans
    signatures = [Signature(ordinal=at, signed_at=time) for at, time in enumerate(times, 1)]
    (plan,) = with_signing_dates(plans, signatures)
    assert plan.document.issued is not None
    assert plan.document.issued.exact is None or day
    return next((finding for finding in plan.findings if finding.code == "incomplete_date"), None)


@pytest.mark.parametrize(
    ("times", "expected"),
    [
        ([datetime(2024, 8, 15, 18, 30, tzinfo=UTC)], "2024-08-16"),
        ([datetime(2024, 8, 16, 9, 0)], "2024-08-16"),
        ([datetime(2024, 8, 16, tzinfo=UTC), datetime(2024, 8, 19, tzinfo=UTC)], "2024-08-19"),
        ([datetime(2024, 8, 16, tzinfo=UTC), datetime(2024, 9, 3, tzinfo=UTC)], "2024-08-16"),
        ([datetime(2025, 8, 16, tzinfo=UTC)], None),
        ([datetime.max.replace(tzinfo=UTC)], None),
        ([None], None),
        ([], None),
    ],
)
def test_a_blank_day_is_told_with_the_day_of_signing(times: list[datetime], expected: str | None) -> None:
    finding = dated("    ", *times)
    assert finding is not None
    assert finding.expected == expected
    assert ("được ký số" in finding.message) is (expected is not None)


def test_a_whole_date_has_nothing_to_be_told() -> None:
    assert dated("14", datetime(2024, 8, 16, tzinfo=UTC)) is None
