"""Where the cells of a header stand that is written cell by cell, over one level or two."""

from collections.abc import Sequence

import regex

Slot = tuple[int, int, int, int]
"""Row, column, rows spanned, columns spanned."""

_MARK = regex.compile(r"\(?(\d{1,2}|[A-Z])\)?(?: ?=(.*))?")
_REFERENCE = regex.compile(r"\d{1,2}")
_LAST = regex.compile(r"(?i:ghi chú|ký nhận)")
_SUB_HEADER = regex.compile(r"(?i:tổng|số|tỷ lệ|tỉ lệ|năm|trong đó|kế hoạch|thực hiện|quý|tháng|nhóm|đạt)\b")


def numbered_width(texts: Sequence[str]) -> int | None:
    """The number of columns, where the texts begin with a row that numbers them (`(1) (2) (3)=(1)+(2)`)."""
    marks = [_MARK.fullmatch(text) for text in texts]
    width = 0
    last = 0
    for match in marks:
        if match is None or (match.group(1).isdigit() and int(match.group(1)) <= last):
            break
        last = int(match.group(1)) if match.group(1).isdigit() else last
        width += 1
    return width if width > 2 and last > 1 else None


def header_slots(header: Sequence[str], numbers: Sequence[str], width: int) -> list[Slot]:
    """The slots of the header's cells; `numbers` are the cells of the row below.

    A header with a cell a column has one level. Each further cell is a group over columns of its own:
    the groups stand in the upper row, in the lower the columns under them. Which columns these are
    is told by a formula in the row of numbers (`(4)=(5)+(6)`), else taken as even under each group.
    """
    groups = len(header) - width
    if groups <= 0:
        return [(0, col, 1, 1) for col in range(len(header))]
    spans = _formula_spans(numbers) if groups == 1 else []
    spans = spans or _even_spans(header, width, groups)
    return _slots(spans, width) if spans else [(0, col, 1, 1) for col in range(len(header))]


def _formula_spans(numbers: Sequence[str]) -> list[tuple[int, int]]:
    """The columns (first, number) that a sum over its right neighbours makes one group."""
    for col, text in enumerate(numbers):
        match = _MARK.fullmatch(text)
        if match is None or not match.group(2) or "+" not in match.group(2):
            continue
        terms = [int(term) for term in _REFERENCE.findall(match.group(2))]
        if match.group(1).isdigit() and terms == list(range(int(match.group(1)) + 1, terms[-1] + 1)):
            return [(col, len(terms) + 1)]
    return []


def _even_spans(header: Sequence[str], width: int, groups: int) -> list[tuple[int, int]]:
    """Equal spans side by side, behind the two columns that name the row, before a last column of notes."""
    last = next((index for index, text in enumerate(header) if _LAST.match(text)), None)
    upper = last + 1 if last is not None else _first_sub_header(header, groups)
    below = len(header) - upper
    if below < 2 * groups or below % groups:
        below = max(2, (width - 2) // groups) * groups
    single = width - below
    first = min(2, single)
    if single < 0 or below < groups:
        return []
    return [(first + group * (below // groups), below // groups) for group in range(groups)]


def _first_sub_header(header: Sequence[str], groups: int) -> int:
    """The first cell that, by its words, and with all cells behind it, can stand in the lower row."""
    for index in range(groups + 1, len(header) - 1):
        if _SUB_HEADER.match(header[index]) and not _SUB_HEADER.match(header[index - 1]):
            return index
    return len(header)


def _slots(spans: Sequence[tuple[int, int]], width: int) -> list[Slot]:
    upper: list[Slot] = []
    lower: list[Slot] = []
    col = 0
    for first, below in spans:
        upper += [(0, single, 2, 1) for single in range(col, first)]
        upper.append((0, first, 1, below))
        lower += [(1, leaf, 1, 1) for leaf in range(first, first + below)]
        col = first + below
    return upper + [(0, single, 2, 1) for single in range(col, width)] + lower
