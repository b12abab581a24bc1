"""Days that no calendar has, and weekdays that are not those of their date."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date

import regex

from extractors.consistency.rule_patterns import rule_pattern
from models.finding import Finding
from models.sourced_text import SourcedText

_FILE = "calendar.toml"
LEAP_YEAR = 2024
"""A date without a year may be of a leap year."""
FIRST_YEAR, LAST_YEAR = 1900, 2100
WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_NAMES = {"hai": 0, "ba": 1, "tư": 2, "năm": 3, "sáu": 4, "bảy": 5, "bẩy": 5}


def names_day(text: str) -> bool:
    """A cheap test whether a day may be written in a text: most cells of tables name none."""
    return "/" in text or "tháng" in text or "ngày" in text


def calendar_findings(text: SourcedText, section_id: int | None) -> Iterator[Finding]:
    """What the calendar says against a passage that may name a day."""
    yield from _malformed(text, section_id)
    if any(word in text.value for word in ("hứ ", "HỨ ", "hủ nhật", "HỦ NHẬT")):
        for match in rule_pattern(_FILE, "weekday").finditer(text.value):
            yield from _weekday(match, text, section_id)


def _malformed(text: SourcedText, section_id: int | None) -> Iterator[Finding]:
    for match in rule_pattern(_FILE, "date").finditer(text.value):
        day, month, year = (int(match[name]) if match[name] else None for name in ("day", "month", "year"))
        if day is None or month is None or not _is_year(year):
            continue
        if not _exists(day, month, year):
            start = match.start("day" if match["from"] is None else "from")
            yield _finding("malformed_date", "Không có ngày", text, (start, match.end()), section_id)


def _weekday(match: regex.Match[str], text: SourcedText, section_id: int | None) -> Iterator[Finding]:
    day, month, year = int(match["day"]), int(match["month"]), int(match["year"])
    if not (_is_year(year) and _exists(day, month, year)):
        return
    right = date(year, month, day).weekday()
    if _number(match["before"] or match["after"]) != right:
        finding = _finding("weekday_mismatch", "Thứ không khớp với ngày:", text, match.span(), section_id)
        told = f"{day:02d}/{month:02d}/{year} là {WEEKDAYS[right]}"
        yield finding.model_copy(
            update={"message": f"{finding.message}; {told}", "expected": WEEKDAYS[right]}
        )


def _finding(
    code: str, says: str, text: SourcedText, place: tuple[int, int], section_id: int | None
) -> Finding:
    written = text.value[slice(*place)].strip()
    return Finding(
        code=code,
        severity="warning",
        message=f"{says} “{written}”",
        section_id=section_id,
        actual=written,
        evidence=text.evidence(*place),
    )


def _is_year(year: int | None) -> bool:
    return year is None or FIRST_YEAR <= year <= LAST_YEAR


def _exists(day: int, month: int, year: int | None) -> bool:
    return 1 <= month <= 12 and 1 <= day <= monthrange(year or LEAP_YEAR, month)[1]


def _number(weekday: str) -> int:
    """0 for Monday, `thứ Hai` or `thứ 2`, to 6 for Sunday."""
    last = weekday.rsplit(maxsplit=1)[-1].casefold()
    if last == "nhật":
        return 6
    return int(last) - 2 if last.isdigit() else _NAMES[last]
