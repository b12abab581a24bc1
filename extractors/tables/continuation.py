"""Joins the parts of a table that a page break, or an empty line, has cut."""

from difflib import SequenceMatcher

from extractors.tables.anatomy import row_key
from extractors.tables.column_numbers import column_numbers
from extractors.tables.cut_header import header_joined
from extractors.tables.cut_text import add_text
from extractors.tables.header_rows import header_height, is_figure
from extractors.tables.index_labels import index_label
from extractors.tables.narrowing import narrowed
from extractors.tables.sheet import Sheet, extend, rows_from
from extractors.tables.vocabulary import says

_ALIKE = 0.8
"""Of the characters of two readings of one printed row (measured: 0.9 and more; of other rows under 0.6)."""


def continued(upper: Sheet, lower: Sheet, *, row_is_cut: bool = False) -> Sheet | None:
    """`upper` with the rows of `lower` added, or None where `lower` is another table.

    `row_is_cut`: the source itself shows that the first row of `lower` goes on with the last of `upper`.
    """
    if upper.n_rows == 0 or lower.n_rows == 0:
        return None
    pair = _of_one_width(upper, lower)
    if pair is None:
        return None
    upper, lower = pair
    joined = header_joined(upper, lower)
    if joined:
        return joined
    if not row_is_cut and _has_header_of_its_own(upper, lower):
        return None
    header = _repeated_rows(upper, lower)
    if header < lower.n_rows and (row_is_cut or _goes_on(upper.values(-1), lower.values(header))):
        for col, text in enumerate(lower.texts[header]):
            add_text(upper, col, text)
        lower = rows_from(lower, header + 1)
    elif header:
        lower = rows_from(lower, min(header, header_height(upper)))
    if lower.n_rows:
        extend(upper, lower)
    return upper


def _of_one_width(upper: Sheet, lower: Sheet) -> tuple[Sheet, Sheet] | None:
    if upper.n_cols == lower.n_cols:
        return upper, lower
    # Tab-separated text loses the blank cells at the end of its lines.
    if not upper.spans_known and not lower.spans_known and 1 < lower.n_cols < upper.n_cols:
        return upper, lower
    slim = narrowed(upper), narrowed(lower)
    return slim if slim[0].n_cols == slim[1].n_cols > 1 else None


def _has_header_of_its_own(upper: Sheet, lower: Sheet) -> bool:
    first = lower.values(0)
    if _same(upper, lower, 0) or column_numbers(first):
        return False
    if lower.header_rows or any(says("index_header", value) for value in first[:2]):
        return True
    if index_label(first[0]) and any(first[1:]):
        return False
    return _is_divided(lower) or _heads_figures(upper, lower)


def _same(upper: Sheet, lower: Sheet, row: int) -> bool:
    """Whether both begin with the same row; where letters were recognised, with nearly the same one."""
    above, below = row_key(upper.values(row)), row_key(lower.values(row))
    if len(above) < 2 or above == below:
        return len(above) > 1
    if not any(text and text.confidence is not None for text in upper.texts[row]):
        return False
    return SequenceMatcher(None, " ".join(above), " ".join(below)).ratio() > _ALIKE


def _repeated_rows(upper: Sheet, lower: Sheet) -> int:
    """How many rows at the top of the lower part repeat those at the top of the upper."""
    rows = range(min(upper.n_rows, lower.n_rows))
    return next((row for row in rows if not _same(upper, lower, row)), len(rows))


def _is_divided(sheet: Sheet) -> bool:
    """Whether the first row has cells merged across beside cells merged down: only a header has both."""
    if not sheet.spans_known or sheet.n_rows < 3:
        return False
    widths = [sheet.width(0, col) for col in range(sheet.n_cols)]
    return max(widths) > 1 and any(sheet.covered_from_above(1, col) for col in range(sheet.n_cols))


def _heads_figures(upper: Sheet, lower: Sheet) -> bool:
    """Whether words stand where the table above has figures, and figures follow below the words."""
    if lower.n_rows < 2 or len(row_key(lower.values(0))) < 2:
        return False
    start = header_height(upper)
    sample = range(start, min(start + 30, upper.n_rows))
    for col in range(min(upper.n_cols, lower.n_cols)):
        figures = sum(is_figure(upper.value(row, col)) for row in sample)
        word = lower.value(0, col)
        if word and not is_figure(word) and is_figure(lower.value(1, col)) and 2 * figures > len(sample):
            return any(character.isalpha() for character in word)
    return False


def _goes_on(last: list[str], first: list[str]) -> bool:
    """Whether the row below is the rest of the last row: a text of it goes on, and none speaks against it."""
    if not last[0] or first[0]:
        return False
    pairs = [(above, value) for above, value in zip(last, first, strict=False) if above and value]
    runs_on = any(value[0].islower() and not index_label(value) for _, value in pairs)
    return runs_on and not any(_is_complete(above, value) for above, value in pairs)


def _is_complete(above: str, value: str) -> bool:
    """Whether the text above does not go on in the text below."""
    return above[-1] in ".;:!?" or (is_figure(above) and is_figure(value))
