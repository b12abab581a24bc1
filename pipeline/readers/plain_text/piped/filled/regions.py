"""Where tables with filled rows stand among the lines of a text."""

from collections.abc import Iterator, Sequence

import regex

from pipeline.readers.plain_text.lines import TextLine
from pipeline.readers.plain_text.piped.cell_lines import breaks_table, first_line, is_pipe, is_rule, opens_row

_INDEX_HEADER = regex.compile(r"^(?:\| ?)?S?TT ?\|", regex.IGNORECASE)
_STANDS_OVER = regex.compile(r"(?:\d{1,2}|[IVX]+|[a-eđ])[.)] \p{L}+ \p{L}+ \p{L}|\(.*\)$|.*(?:[:;]|\./\.)$")
"""A line of a heading with a label, one in brackets, or one that ends as no line inside a cell does."""
_LONGEST_GAP = 4
"""Lines without a mark inside a table: its cells seldom have more than one line."""


def filled_regions(lines: Sequence[TextLine]) -> Iterator[tuple[int, int]]:
    """The first line and the one behind the last of each run of cells in which a mark closes no text.

    Where such marks stand, most cells are closed in the line of their text: else a mark by itself closes
    the text above.
    """
    floor = end = 0
    for index in [at for at, line in enumerate(lines) if line.text.endswith("|")]:
        # All marks of a run reach equally far: one look is enough.
        if index < end or not _closes_nothing(lines, index):
            continue
        first = _reach(lines, index, range(index - 1, floor - 1, -1))
        end = 1 + _reach(lines, index, range(index + 1, len(lines)))
        region = lines[first:end]
        if not _closes_in_line(region) or any(map(is_rule, region)) or _are_whole(region):
            continue  # the rule of markdown says that the rows are whole
        yield first if is_pipe(lines[first]) else first_line(lines, floor, first), end
        floor = end


def _closes_nothing(lines: Sequence[TextLine], index: int) -> bool:
    """Whether the mark at the end of the line closes no text, in it or above."""
    if is_pipe(lines[index]):
        return (index > 0 and "|" in lines[index - 1].text) or opens_row(lines, index)
    return lines[index].text.endswith(("| |", "||"))


def _closes_in_line(lines: Sequence[TextLine]) -> bool:
    marked = [line for line in lines if "|" in line.text]
    bare = sum(is_pipe(line) for line in marked)
    return 2 * bare < len(marked)


def _are_whole(lines: Sequence[TextLine]) -> bool:
    """Whether marks around each line, as many in all, close blank cells too, as before sub-headings."""
    if not lines[1:] or not lines[1].text.startswith(("||", "| |")):
        return False
    closed = all(line.text[0] == "|" == line.text[-1] for line in lines)
    return closed and len({line.text.count("|") for line in lines}) == 1


def _reach(lines: Sequence[TextLine], start: int, onwards: range) -> int:
    """The last line with a mark, up or down from the line `start`, that still belongs to its table."""
    reached = start
    gap: list[TextLine] = []
    for at in onwards:
        if "|" not in lines[at].text:
            gap.append(lines[at])
            if len(gap) > _LONGEST_GAP:
                break
            continue
        over, mark = (gap[::-1], reached) if onwards.step < 0 else (gap, at)
        if gap and _parts_tables([*over, lines[mark]]):
            break
        reached, gap = at, []
    return reached


def _parts_tables(cell: Sequence[TextLine]) -> bool:
    """Whether the lines over the mark are no part of its cell: a heading, or what stands over a new table.

    A mark at the beginning of a line closes no text above, but opens a row or closes a blank cell.
    """
    if cell[-1].text[0] == "|" or _INDEX_HEADER.match(cell[-1].text) or breaks_table(cell):
        return True
    return any(_stands_over(line) for line in cell[:-1])


def _stands_over(line: TextLine) -> bool:
    heading = line.text.isupper() and line.text.count(" ") > 2
    return heading or _STANDS_OVER.match(line.text) is not None or breaks_table([line])
