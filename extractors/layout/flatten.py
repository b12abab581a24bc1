"""Reads layout tables as what they are: text set side by side (Nghị định 30/2020, Phụ lục I, ô 1–9)."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import chain, groupby, islice, pairwise

import regex

from extractors.lines import LineMark, line_mark, refers_to_appendix
from extractors.tables.vocabulary import ends_page
from models.blocks import Block, Grid, GridCell, Paragraph
from models.sourced_text import SourcedText

_HEADER_MARKS = frozenset({"national_title", "place_and_date", "number"})
_LAYOUT_MARKS = frozenset({"national_title", "recipients", "authority"})
"""Each of them stands in no table of data."""
_OVER_NAMES = frozenset({"approval", "place_and_date"})
_SIGNED = regex.compile(
    r"\(+[^()]{2,40}\)+|[….]{3,}|(?:[\p{L}.]{1,8}[. ]){0,2}\p{Lu}[\p{L}'’]*+(?: \p{Lu}[\p{L}'’]*+){1,5}"
)
"""What stands below a post: a note (`(Ký, đóng dấu)`), dots, or a name, a rank before it."""
_INNER_RULE = regex.compile(r"(?<= )[-–—=*]{5,}(?= |$)")
_BEFORE_NAME = " của"
"""Behind it an agency in a line of its own is named by a title and issues nothing."""
_MOST_COLUMNS = 6
_MOST_ROWS = 12
_MOST_PAGE_ENDS = 3
"""Lines that a page break leaves between two rows, with the row above."""


def flatten_layout(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with layout tables turned into paragraphs, a line each, left cell before right.

    A paragraph that holds lines which are components of their own is cut at them.
    """
    flat: list[Block] = []
    for index, block in enumerate(blocks):
        if isinstance(block, Paragraph):
            flat += _cut(block) if len(block.lines) > 1 else (block,)
        elif block.continued_row is not None:
            flat.append(block)
        elif is_layout(block) or (block.n_rows == 1 and not _is_row_of_table(blocks, index, block.n_cols)):
            flat += _paragraphs(block)
        else:
            flat.append(block)
    return flat


def is_layout(grid: Grid) -> bool:
    """Whether the grid is a header block, a signature block, or a frame around text."""
    texts = ((cell.text, *cell.lines) for cell in grid.cells if cell.text is not None and cell.text.value)
    first = list(islice(texts, 2))
    if len(first) <= 1 or grid.n_cols == 1:
        return True
    if grid.n_rows > _MOST_ROWS:
        return False
    if grid.n_cols > _MOST_COLUMNS:
        return _is_signed(grid)
    lines = {line.value for cell in chain(first, texts) for line in cell}
    marks = {line_mark(line).name for line in lines}
    return bool(marks & _LAYOUT_MARKS) or len(marks & _HEADER_MARKS) > 1 or _is_signed(grid)


def _is_signed(grid: Grid) -> bool:
    """Whether nothing stands in it but posts and, below each, notes and the name of the one who signs."""
    cells = sorted((cell for cell in grid.cells if cell.lines), key=lambda cell: (cell.row, cell.col))
    opening = cells[0].lines[0].value if cells else ""
    if not opening.isupper() and line_mark(opening).name not in _OVER_NAMES:
        return False

    @cache
    def holds_post(row: int) -> bool:
        return any(_is_post(line.value) for cell in cells if cell.row == row for line in cell.lines)

    posts: set[int] = set()
    named: set[int] = set()
    signed = False
    for cell in cells:
        for line in cell.lines:
            beside_post = line.value.isupper() and cell.col not in posts and holds_post(cell.row)
            if beside_post or _is_post(line.value):
                posts.add(cell.col)
                named.discard(cell.col)
            elif cell.col in posts - named and _SIGNED.fullmatch(line.value):
                signed = True
                if line.value[0].isalpha():
                    named.add(cell.col)
            elif line_mark(line.value).name not in _OVER_NAMES:
                return False
    return signed


def _is_post(value: str) -> bool:
    return line_mark(value).name == "position"


def _is_row_of_table(blocks: Sequence[Block], index: int, n_cols: int) -> bool:
    """Whether a row may be a part of the table next to it, or of one as wide beyond a page number."""
    around = (*blocks[max(0, index - 1) : index], *blocks[index + 1 : index + 2])
    if any(isinstance(block, Grid) and not is_layout(block) for block in around):
        return True
    near = (blocks[at] for at in range(index - 1, max(-1, index - 1 - _MOST_PAGE_ENDS), -1))
    above = next((block for block in near if not _ends_page(block)), None)
    return isinstance(above, Grid) and above.n_cols == n_cols and not is_layout(above)


def _ends_page(block: Block) -> bool:
    return isinstance(block, Paragraph) and ends_page(block.text.value)


def _paragraphs(grid: Grid) -> Iterator[Paragraph]:
    for cell in sorted(grid.cells, key=lambda cell: (cell.row, cell.col)):
        for line in _components(cell):
            yield Paragraph(
                lines=(line,), text=line, bold=cell.bold, page=grid.page, column=_column(cell, grid.n_cols)
            )


def _components(cell: GridCell) -> tuple[SourcedText, ...]:
    """The lines of the cell, or the cell as one line where only the whole is a component."""
    if cell.text is None or not cell.lines:
        return ()
    opening = cell.lines[0].value
    mark = line_mark(opening)
    awaits_more = mark.says == "text" or (mark.name == "number" and opening.endswith(":"))
    broken = awaits_more and line_mark(cell.text.value).says == "alone"
    lines = (cell.text,) if broken else cell.lines
    return tuple(piece for line in lines for piece in _between_rules(line))


def _between_rules(line: SourcedText) -> Iterator[SourcedText]:
    """What stands over and below the rules of hyphens of a cell whose lines ran into one."""
    ends = [0, *(end for rule in _INNER_RULE.finditer(line.value) for end in rule.span()), len(line.value)]
    pieces = [line.slice(start, end) for start, end in zip(ends[::2], ends[1::2], strict=True)]
    whole = [piece for piece in pieces if piece.value]
    yield from whole if len(whole) > 1 else (line,)


def _column(cell: GridCell, n_cols: int) -> int | None:
    return None if n_cols == 1 else int(2 * cell.col >= n_cols)


def _marks(lines: Sequence[SourcedText]) -> list[LineMark]:
    marks = [line_mark(line.value) for line in lines]
    for index, (above, below) in enumerate(pairwise(lines), 1):
        named = marks[index].name == "issuer" and above.value.casefold().endswith(_BEFORE_NAME)
        if named or refers_to_appendix(above.value, below.value):
            marks[index] = LineMark("text", "text")
    return marks


def _cut(paragraph: Paragraph) -> Iterator[Paragraph]:
    alone = _marks(paragraph.lines)
    if not any(mark.says == "alone" or mark.name == "attachment" for mark in alone):
        yield paragraph
        return
    part = 0
    keys = []
    for index, mark in enumerate(alone):
        if mark.says == "alone" or mark.name == "attachment" or (index and alone[index - 1].says == "alone"):
            part += 1
        keys.append(part)
    for _, group in groupby(zip(keys, paragraph.lines, strict=True), key=lambda pair: pair[0]):
        lines = tuple(line for _, line in group)
        yield replace(paragraph, lines=lines, text=SourcedText.join(lines))
