"""Dates as Vietnamese documents write them, blanks and slips of the pen included."""

from extractors.dates.reading import DateReading, find_dates, read_date

__all__ = ["DateReading", "find_dates", "read_date"]
