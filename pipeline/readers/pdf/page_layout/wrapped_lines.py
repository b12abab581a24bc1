"""Lines of the header block that its narrow column has wrapped: quốc hiệu, tiêu ngữ, place and date.

What these say is fixed by Nghị định 30/2020 (Phụ lục I), so that it is known when one is not at its end.
"""

from collections.abc import Iterator, Sequence

import regex

from extractors.lines import line_mark
from pipeline.readers.pdf.page_layout.columns import Columns
from pipeline.readers.pdf.page_layout.text_line import TextLine
from pipeline.readers.pdf.page_text.lines import Line

_FIXED = tuple(
    words.split()
    for words in (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "ĐẢNG CỘNG SẢN VIỆT NAM",
        "ĐỘC LẬP - TỰ DO - HẠNH PHÚC",
        "ĐỘC LẬP – TỰ DO – HẠNH PHÚC",
    )
)
_DATE_BEGINS = regex.compile(r"\p{Lu}[\p{L}. ’-]{1,40} ?, ?(?:ngày\b.{0,24})?$")
_MOST_WRAPPED = 3
_NEAR = 2.5
"""In heights of the line: how far below it its rest may stand."""


def with_whole_title(columns: Columns) -> Columns:
    """The columns; the rest of quốc hiệu that a tab has let begin at the left margin is put to the right."""
    for place, line in enumerate(columns.right):
        for at, other in enumerate(columns.left):
            if 0 < other.y1 - line.y1 < _NEAR * line.height and _words(line, other) in _FIXED:
                left, right = columns.left, columns.right
                return Columns(
                    [*left[:at], *left[at + 1 :]], [*right[: place + 1], other, *right[place + 1 :]]
                )
    return columns


def _words(*lines: Line) -> list[str]:
    return [word for line in lines for word in line.text.upper().split()]


def texts_of(lines: Sequence[TextLine]) -> Iterator[list[TextLine]]:
    """The lines of a column, those of one text together."""
    group: list[TextLine] = []
    for line in lines:
        if group and not (len(group) < _MOST_WRAPPED and _goes_on(group, line)):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _goes_on(group: Sequence[TextLine], line: TextLine) -> bool:
    above = " ".join(other.value for other in group)
    whole = f"{above} {line.value}"
    words = whole.upper().split()
    if any(fixed[: len(words)] == words for fixed in _FIXED):
        return True
    return _DATE_BEGINS.match(above) is not None and line_mark(whole).name == "place_and_date"
