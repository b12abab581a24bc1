"""What kind of row each body row is, read row by row; groups by their children come later."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from typing import Literal

from extractors.tables.anatomy import Anatomy, is_single_line
from extractors.tables.column_roles import ColumnRoles
from extractors.tables.header_rows import is_figure
from extractors.tables.index_labels import IndexLabel, index_label, leading_label
from extractors.tables.vocabulary import says, wording
from models.value import value

RowShape = Literal["band", "total", "hollow", "plain"]
"""`band`: one text over the whole row; `hollow`: a label without the figures or texts that rows have."""


@value
class RowReading:
    """What a row says by itself. `index` is its number, `label` the text that it is called by.

    `named`: that text stands in the row's own cell of the column of labels, and figures in other columns.
    """

    shape: RowShape
    index: IndexLabel | None
    label: str | None
    named: bool = False


def read_rows(parts: Anatomy, roles: ColumnRoles) -> list[RowReading]:
    """The reading of each body row, in order."""
    readings = [_read(parts, roles, row) for row in parts.body]
    if not roles.index:
        _number_by_labels(readings)
    _settle_edges(readings)
    return readings


def _read(parts: Anatomy, roles: ColumnRoles, row: int) -> RowReading:
    values = parts.sheet.values(row)
    index = next((index_label(values[col]) for col in sorted(roles.index) if values[col]), None)
    label = _label(parts, roles, row, values)
    if label and _is_total(values, roles, label):
        return RowReading("total", index, label)
    if values[0] and not index and is_single_line(parts.sheet, row) and _spans_columns(parts, roles, row):
        return RowReading("band", None, label)
    hollow = label is not None and _is_hollow(parts, roles, row)
    named = roles.label is not None and bool(roles.figures and values[roles.label])
    return RowReading("hollow" if hollow else "plain", index or _part_mark(label), label, named)


def _spans_columns(parts: Anatomy, roles: ColumnRoles, row: int) -> bool:
    """Whether the only text of a row is not just a label without figures beside it."""
    return 0 in roles.index or parts.sheet.width(row, 0) > 1


def _label(parts: Anatomy, roles: ColumnRoles, row: int, values: Sequence[str]) -> str | None:
    """The text in the label column; a total's word wherever it stands; else the first words of the row."""
    for col in sorted(roles.index):
        if values[col] and index_label(values[col]) is None and not is_figure(values[col]):
            return values[col]
    if roles.label is None:
        return next((value for value in values if value), None)
    if values[roles.label]:
        return values[roles.label]
    words = (
        value for col, value in enumerate(values) if value and col not in roles.index and _is_words(value)
    )
    return next(words, None) or _covering_text(parts, roles.label, row)


def _is_words(value: str) -> bool:
    return not is_figure(value) and len(list(islice(filter(str.isalpha, value), 3))) > 2


def _covering_text(parts: Anatomy, col: int, row: int) -> str | None:
    """The text of the cell that reaches down into the slot."""
    while parts.sheet.covered_from_above(row, col):
        row -= 1
    return parts.sheet.value(row, col) or None


def _is_total(values: Sequence[str], roles: ColumnRoles, label: str) -> bool:
    return says("total", label) or any(says("total", values[col]) for col in roles.index if values[col])


def _is_hollow(parts: Anatomy, roles: ColumnRoles, row: int) -> bool:
    """Whether the row has nothing in the columns that hold figures (in a table of words: in any column)."""
    told = roles.figures or {
        col for col in range(parts.sheet.n_cols) if col not in roles.index and col != roles.label
    }
    sheet = parts.sheet
    return bool(told) and not any(sheet.is_filled(row, col) for col in told)


def _part_mark(label: str | None) -> IndexLabel | None:
    """The mark of a part of the row above at the start of a label: `- Nam`, `+ Nữ`, `Trong đó: nữ`."""
    mark = wording("part_mark").match(label) if label else None
    return index_label(mark["bullet"] or "-") if mark else None


def _number_by_labels(readings: list[RowReading]) -> None:
    """Where no column numbers the rows, labels may: `I. Thu` over `1. Thuế`, each form from its first on."""
    found = {
        place: index
        for place, reading in enumerate(readings)
        if reading.index is None and reading.label and (index := leading_label(reading.label))
    }
    firsts = {index.form: index.ordinal for index in reversed(found.values())}
    if set(firsts.values()) == {1}:
        for place, index in found.items():
            readings[place] = replace(readings[place], index=index)


def _settle_edges(readings: list[RowReading]) -> None:
    """`Tổng diện tích` without a number of its own totals a table whose other rows are numbered."""
    numbered = sum(reading.index is not None for reading in readings)
    if 2 * numbered <= len(readings):
        return
    for place in {0, len(readings) - 1}:
        reading = readings[place]
        if reading.index is None and reading.label and says("total_phrase", reading.label):
            readings[place] = RowReading("total", None, reading.label)
