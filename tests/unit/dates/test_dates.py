import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.dates import DateReading, find_dates, read_date
from extractors.dates.reading import forms
from models.partial_date import PartialDate

EXAMPLES = [(form["name"], *example) for form in forms()["form"] for example in form["examples"]]
COUNTEREXAMPLES = [(form["name"], text) for form in forms()["form"] for text in form["counterexamples"]]


def written(reading: DateReading | None) -> str | None:
    if reading is None:
        return None
    return (reading.date.iso if reading.date else "") + ("!" if reading.malformed else "")


@pytest.mark.parametrize(("form", "text", "expected"), EXAMPLES)
def test_examples(form, text, expected):
    assert written(read_date(text)) == expected


@pytest.mark.parametrize(("form", "text"), COUNTEREXAMPLES)
def test_counterexamples(form, text):
    assert read_date(text) is None


def test_places_are_those_of_the_date_alone():
    text = "Quyết định ngày 16/9/2024 của xã; họp ngày 3 tháng 10 năm 2024."
    assert [text[r.start : r.end] for r in find_dates(text)] == ["ngày 16/9/2024", "ngày 3 tháng 10 năm 2024"]


def test_blank_year_ends_after_its_dots():
    text = "ngày … tháng … năm 20… của"
    reading = read_date(text)
    assert reading is not None
    assert text[reading.start : reading.end] == "ngày … tháng … năm 20…"


def test_reading_starts_at_the_given_place():
    text = "ngày 01/02/2023, ngày 03/04/2024"
    reading = read_date(text, 5)
    assert reading is not None
    assert reading.date == PartialDate(year=2023, month=2, day=1)
    assert written(read_date(text, 16)) == "2024-04-03"


def test_a_day_and_month_without_year_do_not_hide_the_next_date():
    assert written(read_date("kỷ niệm ngày 20/11 và ngày 22 tháng 12 năm 2024")) == "2024-12-22"


@given(st.dates())
def test_every_calendar_day_reads_back(day):
    if 1900 <= day.year < 2100:
        for text in (f"{day.day}/{day.month}/{day.year}", f"ngày {day:%d} tháng {day:%m} năm {day.year}"):
            reading = read_date(text)
            assert reading is not None and reading.date is not None
            assert reading.date.exact == day and not reading.malformed


@given(st.text(alphabet="ngàythángm năm0123/.-…_, ", max_size=60) | st.text(max_size=60))
def test_any_text_is_read_without_error(text):
    last = 0
    for reading in find_dates(text):
        assert last <= reading.start < reading.end <= len(text)
        last = reading.end
