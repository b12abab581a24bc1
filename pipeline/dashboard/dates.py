"""Dates as the user's language writes them."""

import re
from datetime import datetime

from pipeline.messages import language

ISO = re.compile(r"\d{4}(?:-\d\d){0,2}")
"""A date of the archive; without day, or month and day, where the document has none."""


def local_date(value: str) -> str:
    """22/09/2025 or 03/2024 in Vietnamese, ISO 8601 in English; what is no date as it is."""
    if language() != "vi" or not ISO.fullmatch(value):
        return value
    return "/".join(reversed(value.split("-")))


def local_moment(moment: datetime) -> str:
    """The same to the second."""
    return f"{local_date(f'{moment:%Y-%m-%d}')} {moment:%H:%M:%S}"
