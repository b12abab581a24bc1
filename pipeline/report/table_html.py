"""A table in HTML, its header cells merged again and the cells of findings marked."""

from collections.abc import Iterator, Mapping
from html import escape
from itertools import groupby

import regex

from pipeline.header_areas import header_areas
from pipeline.messages import text
from pipeline.report.marked_tables import MarkedTable, Place

AROUND = 1
"""Rows shown above and below a marked one where a table is too long to be shown whole."""
LONGEST = 40
NUMBER = regex.compile(r"[<>≤≥=~±+−–-]?\s*\d[\d.,\s]*%?")


def table_html(
    table: MarkedTable, accused: set[Place], numbers: Mapping[int, int], *, whole: bool = False
) -> str:
    """The table; of a long one only the marked rows with their neighbours, unless the `whole` is wanted.

    `accused` are the cells that findings name themselves, which bear the `numbers` of these findings in the
    report; the others only take part.
    """
    header = "".join(f"<tr>{''.join(row)}</tr>" for row in _header(table.headers))
    rows = list(range(table.n_rows)) if whole else _shown(table)
    body = "".join(_rows(table, rows, accused, numbers))
    return f"<div class=scroll><table><thead>{header}</thead><tbody>{body}</tbody></table></div>"


def _header(paths: list[list[str]]) -> Iterator[list[str]]:
    """The header row by row; a text stands once over the neighbours that share it."""
    areas = header_areas([path or [""] for path in paths])
    for _, row in groupby(areas, key=lambda found: found[1].top):
        yield [
            f"<th colspan={right - left + 1} rowspan={bottom - top + 1}>{escape(words)}</th>"
            for words, (top, left, bottom, right) in row
        ]


def _rows(
    table: MarkedTable, shown: list[int], accused: set[Place], numbers: Mapping[int, int]
) -> Iterator[str]:
    last = -1
    for row in shown:
        if row > last + 1:
            hidden = text("audit.html.rows_left_out", count=row - last - 1)
            yield f"<tr class=gap><td colspan={len(table.headers)}>{escape(hidden)}</td></tr>"
        last = row
        places = [(row, col) for col in range(len(table.headers))]
        yield f"<tr>{''.join(_cell(table, place, accused, numbers) for place in places)}</tr>"


def _shown(table: MarkedTable) -> list[int]:
    """All rows of a short table; of a long one the first, the last, and those around marked ones."""
    if table.n_rows <= LONGEST:
        return list(range(table.n_rows))
    marked = {row for row, _ in table.marks}
    near = {row + step for row in marked for step in range(-AROUND, AROUND + 1)}
    return sorted(row for row in near | {0, table.n_rows - 1} if 0 <= row < table.n_rows)


def _cell(table: MarkedTable, place: Place, accused: set[Place], numbers: Mapping[int, int]) -> str:
    raw = table.cells.get(place, "")
    marks = table.marks.get(place, [])
    kinds = ["number"] if NUMBER.fullmatch(raw) else []
    kinds += [("accused" if place in accused else "involved")] if marks else []
    of_class = f' class="{" ".join(kinds)}"' if kinds else ""
    told = ", ".join(str(numbers[mark]) for mark in marks if mark in numbers) if place in accused else ""
    return f"<td{of_class}>{escape(raw)}{f'<sup>{told}</sup>' if told else ''}</td>"
