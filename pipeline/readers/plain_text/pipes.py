"""Tables written as cells one under another, each closed by `|`: in a line of its own or at its end."""

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from extractors.lines import line_mark
from models.blocks import Grid, GridCell
from models.sourced_text import SourcedText
from pipeline.normalise.characters import CharacterCleaner
from pipeline.readers.plain_text.alignment import Alignment, align
from pipeline.readers.plain_text.lines import TextLine

Lines = tuple[SourcedText, ...]

_LAYOUT_CELL = regex.compile(r"^(?:Nơi nhận|Số(?: ?:| ?\d)|CỘNG H[OÒ]A XÃ HỘI|ĐẢNG CỘNG SẢN|T/?M\b|K/?T\b)")
_RECIPIENTS = regex.compile(r"^Nơi nhận", regex.IGNORECASE)
_BREAKS_CELL = regex.compile(r"^(?:PHỤ LỤC|BIỂU\b|\((?:Ban hành )?[Kk]èm theo|\(?(?:Đơn vị tính|ĐVT) ?:)")
_APPENDIX = frozenset({"appendix", "titled_appendix"})
_INDEX_HEADER = regex.compile(r"^(?:Số )?(?:S?TT|thứ tự)\b", regex.IGNORECASE)
_LONGEST_CELL = 40
_MOST_LAYOUT_CELLS = 12
_FIRST_LINES = 8


def is_pipe(line: TextLine) -> bool:
    """Whether the line is nothing but the mark that closes a cell."""
    return line.text == "|"


def _closes_cell(line: TextLine) -> bool:
    """Whether the only mark of the line stands at its end."""
    return line.text.endswith("|") and line.text.find("|") == len(line.text) - 1


@dataclass(frozen=True, slots=True)
class PipeTable:
    """A table over the lines from `start` to `end` (half-open)."""

    start: int
    end: int
    grid: Grid


def find_pipe_tables(cleaner: CharacterCleaner, lines: Sequence[TextLine]) -> list[PipeTable]:
    """The tables among the lines; one whose cells are a header or signature block has two columns."""
    tables: list[PipeTable] = []
    pipes = [index for index, line in enumerate(lines) if _closes_cell(line)]
    floor = 0
    while pipes:
        start = _first_line(lines, floor, pipes[0])
        cells, used = _cells(cleaner, lines, start, pipes)
        floor = pipes[used - 1] + 1
        pipes = pipes[used:]
        while cells and not cells[-1]:
            cells.pop()
        if len(cells) > 1:
            tables.append(PipeTable(start, floor, _grid(cells)))
    return tables


def _first_line(lines: Sequence[TextLine], floor: int, pipe: int) -> int:
    """Where the cell before the first mark begins: only the layout of such text tells."""
    divided = next((at for at in range(pipe - 1, floor - 1, -1) if "|" in lines[at].text), floor - 1)
    if divided < floor == 0 and is_pipe(lines[pipe]) and pipe <= _FIRST_LINES:
        return floor
    floor = divided + 1
    for index in range(pipe - 1, max(floor, pipe - _LONGEST_CELL) - 1, -1):
        if _RECIPIENTS.match(lines[index].text):
            return index
    if not is_pipe(lines[pipe]):
        return _first_in_capitals(lines, floor, pipe)
    start = max(pipe - 1, floor)
    while start > floor and lines[start].text[:1].islower() and pipe - start < _FIRST_LINES:
        start -= 1
    if start > floor and _INDEX_HEADER.match(f"{lines[start - 1].text} {lines[start].text}"):
        start -= lines[start - 1].text.casefold() in {"số", "stt", "tt"}
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


def _cells(
    cleaner: CharacterCleaner, lines: Sequence[TextLine], start: int, pipes: Sequence[int]
) -> tuple[list[Lines], int]:
    """The cells from `start` on, and how many marks they use: a long cell or a heading ends the table."""
    cells: list[Lines] = []
    opened = is_pipe(lines[pipes[0]]) and pipes[0] == start
    for used, pipe in enumerate(pipes):
        content = [*lines[start:pipe], *_own_text(cleaner, lines[pipe])]
        if used and (len(content) > _LONGEST_CELL or _breaks_table(content) or _is_closed(cells)):
            return cells, used
        # Where a mark opens the table, one opens each of its rows.
        if content or not opened:
            cells.append(tuple(filter(None, (cleaner.clean(line.start, line.stop) for line in content))))
        start = pipe + 1
    return cells, len(pipes)


def _own_text(cleaner: CharacterCleaner, line: TextLine) -> list[TextLine]:
    """What stands in the line before the mark at its end."""
    if is_pipe(line):
        return []
    return [line._replace(stop=cleaner.unit.rindex("|", line.start, line.stop), text=line.text[:-1].rstrip())]


def _is_closed(cells: Sequence[Lines]) -> bool:
    """Whether the cells are a whole header block: the place and date are its last cell."""
    last = " ".join(line.value for line in cells[-1]) if cells else ""
    return len(cells) > 2 and line_mark(last).name == "place_and_date"


def _breaks_table(content: Sequence[TextLine]) -> bool:
    """Whether the lines are no cell: a heading, a document's type line, or a text that `Nơi nhận` follows."""
    if not content or content[0].text[:1].isdigit():
        return False
    if any(_BREAKS_CELL.search(line.text) for line in content):
        return True
    first = line_mark(content[0].text).name
    # The label of an appendix alone is a reference; before other lines it is a heading.
    opens = first == "document_type" or (first in _APPENDIX and len(content) > 1)
    return opens or any(_RECIPIENTS.match(line.text) for line in content[1:])


def _grid(cells: Sequence[Lines]) -> Grid:
    texts = [SourcedText.join(lines) if lines else None for lines in cells]
    if len(cells) <= _MOST_LAYOUT_CELLS and any(_is_layout(lines) for lines in cells):
        alignment = Alignment(
            2, tuple(range(0, len(cells), 2)), tuple((i // 2, i % 2, 1, 1) for i in range(len(cells)))
        )
    else:
        alignment = align(["" if text is None else text.value for text in texts])
    grid_cells = tuple(
        GridCell(row=row, col=col, rowspan=down, colspan=right, text=text, lines=lines)
        for text, lines, (row, col, down, right) in zip(texts, cells, alignment.slots, strict=False)
    )
    n_rows = 1 + max(cell.row + cell.rowspan - 1 for cell in grid_cells)
    return Grid(n_rows=n_rows, n_cols=alignment.width, cells=grid_cells, origin="pipes")


def _is_layout(lines: Lines) -> bool:
    """Whether the cell belongs to a header or signature block."""
    return any(_LAYOUT_CELL.match(line.value) for line in lines)
