"""Finds the tables that a text dump has left without rulings."""

from collections.abc import Iterator, Sequence

from extractors.unruled.column_dumps import is_dumped_by_columns
from extractors.unruled.marks import marks_at
from extractors.unruled.number_tables.tables import read_number_table
from extractors.unruled.rules import holds
from extractors.unruled.stretch import Stretch
from extractors.unruled.table_lines import TableLines
from extractors.unruled.word_tables.headers import names_words
from extractors.unruled.word_tables.tables import read_text_table
from extractors.unruled.words import index_of, is_value, text_of
from models.blocks import Grid
from models.sourced_text import SourcedText
from models.value import value

_HEADS = ("STT", "TT", "Stt", "S.TT", "Số", "SỐ")
_BROKEN = ("S", "T", "ST")
"""What narrow columns leave of `STT` and `TT` on a line."""
_LONGEST_HEADER = 90
"""Lines; some dumps give nearly every word of a header a line."""
_NEAR = 4
"""Rows of values without a heading for their numbers count as a table where three are this near."""


@value
class UnruledTable:
    """A table over the lines from `start` to before `end`."""

    start: int
    end: int
    grid: Grid


def find_unruled_tables(lines: Sequence[SourcedText]) -> tuple[UnruledTable, ...]:
    """The tables in reading order; they do not overlap."""
    stretch = Stretch(lines)
    tables: list[UnruledTable] = []
    done = 0
    for anchor in _anchors(stretch):
        if anchor >= done:
            start = anchor if _index_lines(stretch, anchor) else _header_over(stretch, anchor, done)
            table = None if start is None else _table_at(stretch, start)
            if table and table.end > anchor:
                tables.append(table)
                done = table.end
    return tuple(tables)


def _anchors(stretch: Stretch) -> Iterator[int]:
    """The lines that open a header with the name of an index column, or are the first of rows of values."""
    rows: list[int] = []
    for number, line in enumerate(stretch.lines):
        text = line.value
        if text.startswith(_HEADS) or text in _BROKEN:
            if _index_lines(stretch, number):
                yield number
        elif text[-1:] in "0123456789%-" and _ends_in_values(text):
            rows = [row for row in rows if number - row <= 2 * _NEAR] + [number]
            if len(rows) == 3:
                yield rows[0]


def _ends_in_values(text: str) -> bool:
    """Whether a word and two values or more end the line."""
    end = len(text)
    while end > 0 and is_value(text[text.rfind(" ", 0, end) + 1 : end]):
        end = max(0, text.rfind(" ", 0, end))
    return end > 0 and text.count(" ", end) >= 2


def _index_lines(stretch: Stretch, line: int) -> int:
    """How many lines from this one on the heading of an index column takes; 0 where none stands there."""
    text = stretch.text(line)
    count = 1
    if text in _BROKEN:
        count += len("STT") - len(text)
    elif text.casefold() in ("số", "số thứ"):
        count += 1
    end = min(len(stretch), line + count)
    return count if holds("index_header", " ".join(map(stretch.text, range(line, end)))) else 0


def _header_over(stretch: Stretch, row: int, top: int) -> int | None:
    """Where the header over the first row of values starts: at the heading of the labels, below prose."""
    start = None
    for line in range(row - 1, max(top, row - _LONGEST_HEADER) - 1, -1):
        text = stretch.text(line)
        outside = stretch.is_prose(line) or holds("unit_caption", text) or holds("outline_prose", text)
        if outside or (text.isupper() and len(text) > 25):
            break
        if holds("header_label", text) and not stretch.run(line):
            start = line
    return start


def _table_at(stretch: Stretch, start: int) -> UnruledTable | None:
    lines = _lines_from(stretch, start)
    if lines is None or not lines.is_short(stretch):
        return None
    if is_dumped_by_columns(stretch, lines):
        return None
    numbers = read_number_table(stretch, lines)
    if numbers and not names_words(stretch, lines, whole=numbers.whole, numbers=numbers.numbers):
        return UnruledTable(start, numbers.end, numbers.grid())
    words = read_text_table(stretch, lines)
    if words:
        return UnruledTable(start, words[1], words[0])
    return UnruledTable(start, numbers.end, numbers.grid()) if numbers else None


def _lines_from(stretch: Stretch, start: int) -> TableLines | None:
    """Where the marks and the body of the table start whose header starts at `start`."""
    first = start + (_index_lines(stretch, start) or 1)
    for line in range(first, min(len(stretch), start + _LONGEST_HEADER)):
        marks, after = marks_at(stretch, line)
        if marks:
            return TableLines(start, marks, line, after)
        if stretch.is_prose(line) or _index_lines(stretch, line):
            return None
        body = line if _starts_body(stretch, line) else _wrapped_total(stretch, line, start)
        if body is not None:
            return TableLines(start, (), body, body)
    return None


def _wrapped_total(stretch: Stretch, line: int, start: int) -> int | None:
    """Where the words of a total start that stand on lines of their own over their values, at `line`."""
    if stretch.run(line) < max(2, len(stretch.words(line))) or stretch.is_years(line):
        return None
    label, found = "", None
    for first in range(line - 1, max(start, line - 4), -1):
        label = f"{stretch.text(first)} {label}".strip()
        if holds("total_label", label):
            found = first
    return found


def _starts_body(stretch: Stretch, line: int) -> bool:
    """A first index, the name of a period or of a total, or values that are no years."""
    words = stretch.words(line)
    if words[0].text.strip(".)") in ("1", "01", "I", "A") and index_of(words[0].text):
        # `1 tuổi` goes on with a heading: a row's label begins with a capital.
        if len(words) == 1 or not (is_value(words[1].text) or words[1].text.islower()):
            return True
    elif holds("period_group", stretch.text(line)):
        return _heads_group(stretch, line)
    run = stretch.run(line)
    if run and holds("total_label", text_of(words[:-run])):
        return True
    return run >= 2 and len(words) > run and not stretch.is_years(line)


def _heads_group(stretch: Stretch, line: int) -> bool:
    """Whether the period is that of the rows below; a year may be a heading, unless others follow."""
    text = stretch.text(line)
    if text[0].islower() or not _is_first(stretch, line + 1):
        return False
    if not text.casefold().startswith("năm"):
        return True
    below = range(line + 2, min(len(stretch), line + _LONGEST_HEADER))
    return any(holds("period_group", stretch.text(at)) and _is_first(stretch, at + 1) for at in below)


def _is_first(stretch: Stretch, line: int) -> bool:
    """Whether the line starts with the number 1."""
    index = index_of(stretch.words(line)[0].text) if line < len(stretch) else None
    return index is not None and index.number == 1
