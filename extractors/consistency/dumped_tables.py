"""Tables in text without rulings that were read with doubts, or seen and not read."""

from collections.abc import Iterator, Sequence

from extractors.consistency.doubtful_rows import TablesOfGrids, doubtful_grids
from extractors.consistency.lone_headings import lone_headings
from extractors.unruled.stretch import trailing_values
from extractors.unruled.words import is_number, words_of
from extractors.zones import Zones
from models.blocks import Block, Grid, Paragraph
from models.finding import Finding
from models.sourced_text import SourcedText
from models.table import Table

_FEWEST_FIGURES = 8
"""Lines of figures: fewer may be anything."""
_MOST_BETWEEN = 5
"""So many lines of words, or a table, part the figures of two tables."""
_ROW = 3
"""Figures that end a line of a table with words."""
_DIVIDED = 3
"""Marks between the cells of a line."""
_NAMED = 3
"""Rows that the message names."""


def dumped_table_findings(zones: Zones, tables: Sequence[Table] = ()) -> Iterator[Finding]:
    """For each table without rulings its rows in doubt; each stretch of figures, or header, in no table."""
    made = TablesOfGrids(tables)
    for blocks in (*zones.flows, zones.closing):
        yield from (_doubtful(grid, _named(grid, made)) for grid in doubtful_grids(blocks))
        yield from (
            _doubtful_header(grid, _named(grid, made))
            for grid in blocks
            if isinstance(grid, Grid) and grid.doubtful_header
        )
        stretches = list(_figure_stretches(blocks))
        for lines in stretches:
            yield _not_read(f"{len(lines)} dòng số liệu có vẻ là một bảng", lines[0])
        yield from _left_divided(blocks)
        for header in () if stretches else lone_headings(blocks):
            said = " / ".join(line.value for line in header)
            yield _not_read(f"Có đầu đề cột “{said}”", header[0])


def _named(grid: Grid, made: TablesOfGrids) -> str:
    """The table that the sentence is about, as people count them."""
    ordinal = made.ordinal(grid)
    return f"Bảng {ordinal}: " if ordinal else ""


def _doubtful(grid: Grid, named: str) -> Finding:
    firsts = [_row_name(grid, row) for row in grid.doubtful_rows]
    texts = [text for text in firsts if text is not None]
    told = "; ".join(f"“{text.value}”" for text in texts[:_NAMED]) + ("; …" if len(texts) > _NAMED else "")
    return Finding(
        code="doubtful_row",
        severity="warning",
        message=f"{named}Bảng không kẻ ô có {len(firsts)} dòng không rõ ô nào trống hay bắt đầu từ chữ nào, "
        f"nội dung có thể lệch cột: {told}",
        evidence=texts[0].evidence() if texts else None,
    )


def _doubtful_header(grid: Grid, named: str) -> Finding:
    over = next((cell.text for cell in grid.cells if cell.colspan > 1 and cell.text is not None), None)
    if over:
        said = f"Đầu đề nhiều tầng không cho biết chắc ô nào nằm trên những cột nào (“{over.value}”)"
    else:
        said = "Không chắc bảng có mấy cột, ô nào thuộc cột nào"
    return Finding(
        code="doubtful_header",
        severity="warning",
        message=f"{named}{said}, tên cột có thể sai",
        evidence=over.evidence() if over else None,
    )


def _row_name(grid: Grid, row: int) -> SourcedText | None:
    """The first text of the row with words, else its first text."""
    texts = [cell.text for cell in grid.cells if cell.row == row and cell.text is not None]
    worded = (text for text in texts if any(map(str.isalpha, text.value)))
    return next(worded, texts[0] if texts else None)


def _left_divided(blocks: Sequence[Block]) -> Iterator[Finding]:
    """The lines whose cells are divided (`a | b | c | d`), where they were left as text."""
    prose = (line for block in blocks if isinstance(block, Paragraph) for line in block.lines)
    found = [line for line in prose if line.value.count(" | ") >= _DIVIDED]
    if len(found) > 1:
        yield _not_read(f"{len(found)} dòng có dấu “|” chia ô", found[0])


def _not_read(seen: str, text: SourcedText) -> Finding:
    return Finding(
        code="table_not_read",
        severity="warning",
        message=f"{seen} nhưng không đọc được thành bảng; cần xem bản gốc hoặc đọc từ tệp Word, PDF có kẻ ô",
        evidence=text.evidence(),
    )


def _figure_stretches(blocks: Sequence[Block]) -> Iterator[list[SourcedText]]:
    """The lines of figures that stand near each other, where there are enough of them.

    A row of figures is enough close behind a table without rulings, whose last rows or next page it may be.
    """
    found: list[SourcedText] = []
    between, least = 0, _FEWEST_FIGURES
    for block in blocks:
        if isinstance(block, Grid):
            yield from _enough(found, least)
            found, between = [], 0
            least = 1 if block.origin == "aligned" else _FEWEST_FIGURES
        for line in block.lines if isinstance(block, Paragraph) else ():
            if _is_figures(line.value) and not (least == 1 and _is_lone(line.value)):
                found.append(line)
                between = 0
            elif (between := between + 1) >= _MOST_BETWEEN:
                yield from _enough(found, least)
                found, least = [], _FEWEST_FIGURES
    yield from _enough(found, least)


def _enough(lines: list[SourcedText], least: int) -> Iterator[list[SourcedText]]:
    if len(lines) >= least:
        yield lines


def _is_lone(text: str) -> bool:
    """Whether the line has too few figures for a row: the number of a page."""
    return len(text.split()) < _ROW


def _is_figures(text: str) -> bool:
    """Whether the line is nothing but figures, or ends in several."""
    if not text[-1:].isdigit() and text[-1:] not in "%-":
        return False
    words = words_of(0, text)
    count = trailing_values(words)
    figures = any(is_number(word.text) for word in words[len(words) - count :])
    return figures and (count == len(words) or count >= _ROW)
