"""Leaves out the page numbers that stand between the lines of a text dump."""

from collections.abc import Sequence

import regex

from pipeline.normalise.layout import InputLine
from pipeline.readers.plain_text.line_repairs.lone_row_numbers import lone_row_numbers

_PAGE_NUMBER = regex.compile(
    r"(?:[-–] ?)?(\d{1,4})(?: ?[-–])?$|(?:Trang|trang|Page) (\d{1,4})(?: ?/ ?\d{1,4})?$"
)
_CHARACTERS_A_PAGE = 700


def page_number_lines(lines: Sequence[InputLine]) -> frozenset[int]:
    """Which lines are page numbers: numbers alone on a line, rising, no more than the text fills pages."""
    most = 2 + sum(len(line.text.value) for line in lines) // _CHARACTERS_A_PAGE
    rows = frozenset(lone_row_numbers([line.text.value for line in lines]))
    found: list[int] = []
    last = 0
    for index, line in enumerate(lines):
        number = _number(line)
        if number is None or not last < number <= most or index in rows or _in_column(lines, index):
            continue
        last = number
        found.append(index)
    return frozenset(found)


def _number(line: InputLine) -> int | None:
    value = line.text.value
    match = _PAGE_NUMBER.match(value) if len(value) < 14 else None
    return int(match.group(1) or match.group(2)) if match else None


def _in_column(lines: Sequence[InputLine], index: int) -> bool:
    """Whether a neighbouring line is a number too, as in a table dumped cell by cell."""
    around = [*lines[max(0, index - 1) : index], *lines[index + 1 : index + 2]]
    return any(_number(line) is not None for line in around)
