"""Where the cells of `|` text begin and end, as far as the lines themselves tell."""

from collections.abc import Sequence

import regex

from extractors.lines import APPENDIX_LABELS, line_mark
from extractors.opening_pattern import OpeningPattern
from pipeline.readers.plain_text.lines import TextLine
from pipeline.readers.plain_text.missing_cells.cell_kinds import heads_index

_RECIPIENTS = OpeningPattern(regex.compile(r"Nơi nhận", regex.IGNORECASE))
_BREAKS_CELL = OpeningPattern(
    regex.compile(r"PHỤ LỤC|BIỂU\b|\((?:Ban hành )?[Kk]èm theo|\(?(?:Đơn vị tính|ĐVT) ?:")
)
_LAYOUT_CELL = OpeningPattern(
    regex.compile(r"^(?:Nơi nhận|Số(?: ?:| ?\d)|CỘNG H[OÒ]A XÃ HỘI|ĐẢNG CỘNG SẢN|T/?M\b|K/?T\b)")
)
_RULE = regex.compile(r"\|(?: ?:?-{2,}:? ?\|)+$")
ROW_NUMBERS = frozenset({"tt", "stt"})
"""What heads the column of row numbers, in small letters."""
LONGEST_CELL = 40
"""The most lines of a cell."""
_FIRST_LINES = 8
_END_MARK = "./."
"""What ends the text of a document, over its recipients and signature."""
_HEADINGS = frozenset({"roman", "capital_letter", "article"})


def is_pipe(line: TextLine) -> bool:
    """Whether the line is nothing but the mark that closes a cell."""
    return line.text == "|"


def is_rule(line: TextLine) -> bool:
    """Whether the line is the rule of dashes under a header in markdown."""
    return line.text[0] == "|" and _RULE.match(line.text) is not None


def begins_layout_cell(text: str) -> bool:
    """Whether a line so begins a cell of a header or signature block."""
    return _LAYOUT_CELL.match(text) is not None


def holds_layout_cell(row: str) -> bool:
    """Whether one of the cells between the marks of a row begins so."""
    return any(begins_layout_cell(cell.strip()) for cell in row.split("|"))


def opens_row(lines: Sequence[TextLine], pipe: int) -> bool:
    """Whether a mark alone opens a row or closes a blank cell: the next one closes text in its own line.

    The name of an issuer is the first cell of its row.
    """
    if not is_pipe(lines[pipe]) or pipe + 1 == len(lines):
        return False
    behind = lines[pipe + 1].text
    if behind.endswith("|"):
        return behind.strip("| ") != ""
    return line_mark(behind.strip("*_ ")).name == "issuer"


def _stands_under_text(lines: Sequence[TextLine], pipe: int) -> bool:
    """Whether the first mark alone stands between text and table: it opens that or closes a blank cell.

    Over it the text is over, announces the table, or is a heading; below it recipients or row numbers begin.
    """
    if not is_pipe(lines[pipe]) or pipe in (0, len(lines) - 1):
        return False
    above, below = lines[pipe - 1].text, lines[pipe + 1].text
    if above.endswith((_END_MARK, ":")) or line_mark(above).name in _HEADINGS:
        return True
    return _RECIPIENTS.match(below) is not None or below.casefold() in ROW_NUMBERS


def first_line(lines: Sequence[TextLine], floor: int, pipe: int) -> int:
    """Where the cell before the first mark begins: only the layout of such text tells."""
    if opens_row(lines, pipe) or _stands_under_text(lines, pipe):
        return pipe
    divided = next((at for at in range(pipe - 1, floor - 1, -1) if "|" in lines[at].text), floor - 1)
    if divided < floor == 0 and is_pipe(lines[pipe]) and pipe <= _FIRST_LINES:
        return floor
    floor = divided + 1
    for index in range(pipe - 1, max(floor, pipe - LONGEST_CELL) - 1, -1):
        if _RECIPIENTS.match(lines[index].text):
            return index
        if _BREAKS_CELL.match(lines[index].text):  # a heading: what stands over it is no part of the table
            break
    if not is_pipe(lines[pipe]):
        return _first_in_capitals(lines, floor, pipe)
    start = max(pipe - 1, floor)
    if start < pipe and breaks_table([lines[start]]):
        return pipe
    while start > floor and lines[start].text[:1].islower() and pipe - start < _FIRST_LINES:
        start -= 1
    if start > floor and heads_index(f"{lines[start - 1].text} {lines[start].text}"):
        start -= lines[start - 1].text.casefold() in ROW_NUMBERS | {"số"}
    return start


def _first_in_capitals(lines: Sequence[TextLine], floor: int, start: int) -> int:
    """A cell that its own last line closes begins there, or with the lines of an agency's name over it."""
    if lines[start].text.isupper():
        while start > floor and _names_agency(lines[start - 1], lines[start]):
            start -= 1
    return start


def _names_agency(above: TextLine, below: TextLine) -> bool:
    """Whether the line in capitals `above` is, or begins with `below`, the name of an issuer."""
    if not above.text.isupper() or below.empty_before:
        return False
    return "issuer" in (line_mark(above.text).name, line_mark(f"{above.text} {below.text.strip(' |')}").name)


def _follows_table(text: str) -> bool:
    """Whether the line stands in no cell, whatever number begins the lines over it."""
    over = _BREAKS_CELL.match(text) or _RECIPIENTS.match(text)
    return over is not None or line_mark(text).name == "article"


def breaks_table(content: Sequence[TextLine]) -> bool:
    """Whether the lines are no cell: a heading, a document's type line, or a text that `Nơi nhận` follows.

    Nor are those that end with the heading of a column of row numbers: it is the first of a new table.
    """
    if len(content) > 1 and content[-1].text.casefold() in ROW_NUMBERS:
        return content[-2].text.casefold() != "số" or len(content) > 2
    if not content or content[0].text[:1].isdigit():
        return any(_follows_table(line.text) for line in content[1:])
    if any(_BREAKS_CELL.match(line.text) for line in content):
        return True
    first = line_mark(content[0].text).name
    # The label of an appendix alone is a reference; before other lines it is a heading.
    opens = first == "document_type" or (first in APPENDIX_LABELS and len(content) > 1)
    return opens or any(_RECIPIENTS.match(line.text) for line in content[1:])
