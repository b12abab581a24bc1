"""Reads plain text: tables by what divides their cells, the rest as paragraphs."""

from collections.abc import Sequence

from extractors.unruled import find_unruled_tables
from models.blocks import Block, Grid
from models.sourced_text import SourcedText
from pipeline.normalise.characters import CharacterCleaner
from pipeline.normalise.layout import InputLine, Layout, layout
from pipeline.normalise.paragraphs import join_paragraphs
from pipeline.readers.blocks import ReadResult
from pipeline.readers.decoding import decode
from pipeline.readers.plain_text.header_tree.second_opinion import with_second_opinion
from pipeline.readers.plain_text.html_tables import fold_html_tables
from pipeline.readers.plain_text.line_repairs.broken_rows import join_broken_rows
from pipeline.readers.plain_text.line_repairs.broken_tab_rows import join_broken_tab_rows
from pipeline.readers.plain_text.line_repairs.page_numbers import page_number_lines
from pipeline.readers.plain_text.line_repairs.quoted_cells import join_quoted_cells
from pipeline.readers.plain_text.line_repairs.run_on import cut_run_on_lines
from pipeline.readers.plain_text.line_repairs.run_on_rows import cut_run_on_rows
from pipeline.readers.plain_text.lines import TextLine, parts_between, read_lines
from pipeline.readers.plain_text.piped.barred_rows import barred_grid
from pipeline.readers.plain_text.piped.markdown import markdown_grid, markdown_run
from pipeline.readers.plain_text.table_finders import barred_tables, whole_tables
from pipeline.readers.plain_text.tabs import grid_above, row_spacing, tab_grid, tab_run
from pipeline.readers.rubbish import spoilt

Segment = Grid | list[InputLine]


def read_plain_text(data: bytes) -> ReadResult:
    """The blocks of a plain text. Raises ReadError where the bytes are no text."""
    cleaner = CharacterCleaner(decode(data))
    problem = spoilt(cleaner)
    return ReadResult("plain_text", "text/plain", tuple(text_blocks(cleaner)), problem=problem)


def text_blocks(cleaner: CharacterCleaner) -> list[Block]:
    """The paragraphs and tables of the cleaner's unit, whose lines are those of a plain text."""
    lines = join_quoted_cells(cleaner.unit, fold_html_tables(cleaner.unit, read_lines(cleaner.unit)))
    lines = list(cut_run_on_lines(cleaner.unit, lines))
    lines = join_broken_rows(join_broken_tab_rows(cut_run_on_rows(cleaner.unit, lines)))
    return _blocks(_segments(cleaner, lines))


def _segments(cleaner: CharacterCleaner, lines: Sequence[TextLine]) -> list[Segment]:
    """Tables with divided cells, and the lines between them."""
    whole = whole_tables(cleaner, lines)
    barred = barred_tables(lines)
    spacing = row_spacing(lines)
    segments: list[Segment] = []
    at = 0
    while at < len(lines):
        end = at
        if at in whole:
            end, grid = whole[at].end, whole[at].grid
        elif lines[at].is_tabbed and (end := _tabbed(lines, at, spacing, segments)) > at:
            grid = tab_grid(cleaner, lines[at:end])
        elif at in barred:
            end, grid = barred[at].end, barred_grid(cleaner, barred[at].rows)
        elif "|" in lines[at].text and (end := markdown_run(lines, at)) > at:
            grid = markdown_grid(cleaner, lines[at:end])
        else:
            _append_prose(segments, cleaner, lines[at])
            at += 1
            continue
        segments.append(grid)
        at = end
    return segments


def _append_prose(segments: list[Segment], cleaner: CharacterCleaner, line: TextLine) -> None:
    """Adds a line outside of tables; most are lines of the unit, others were joined from several of it."""
    joined = cleaner.unit.find("\n", line.start, line.stop) >= 0
    text = _cleaned_parts(cleaner, line) if joined else _cleaned_line(cleaner, line)
    if text is None:
        return
    if not segments or isinstance(segments[-1], Grid):
        segments.append([])
    prose = segments[-1]
    if not isinstance(prose, Grid):
        prose.append(InputLine(text, line.empty_before, line.is_bold))


def _cleaned_line(cleaner: CharacterCleaner, line: TextLine) -> SourcedText | None:
    """The clean text of a line, also where it is a table of one cell (`| Số |`)."""
    ends = cleaner.unit[line.start], cleaner.unit[line.stop - 1]
    framed = ends == ("|", "|") and line.text.count("|") == 2
    return cleaner.clean(line.start + framed, line.stop - framed)


def _cleaned_parts(cleaner: CharacterCleaner, line: TextLine) -> SourcedText | None:
    """The clean text of a line that was joined from several."""
    parts = parts_between(cleaner.unit, line.start, line.stop, "\n")
    texts = list(filter(None, (cleaner.clean(*part) for part in parts)))
    return SourcedText.join(texts) if texts else None


def _tabbed(lines: Sequence[TextLine], start: int, spacing: int, segments: Sequence[Segment]) -> int:
    """Where the tabbed table at `start` ends; a single row is none, unless cut off one by a page's end."""
    above = grid_above(segments)
    goes_on = above is not None and (
        above is segments[-1] or lines[start].text.count("\t") == above.n_cols - 1
    )
    end = tab_run(lines, start, spacing=spacing, goes_on=goes_on)
    return end if goes_on or end - start > 1 else start


def _blocks(segments: Sequence[Segment]) -> list[Block]:
    prose = [line for segment in segments if not isinstance(segment, Grid) for line in segment]
    furniture = {id(prose[index]) for index in page_number_lines(prose)}
    setting = layout([line for line in prose if id(line) not in furniture])
    blocks: list[Block] = []
    for segment in segments:
        if isinstance(segment, Grid):
            blocks.append(segment)
        else:
            blocks += _prose_blocks([line for line in segment if id(line) not in furniture], setting)
    return blocks


def _prose_blocks(lines: Sequence[InputLine], setting: Layout) -> list[Block]:
    """The paragraphs of the lines, and the tables among them that only their words and numbers show."""
    blocks: list[Block] = []
    at = 0
    for table in find_unruled_tables([line.text for line in lines]):
        blocks += join_paragraphs(lines[at : table.start], setting)
        blocks.append(with_second_opinion(table.grid))
        at = table.end
    return blocks + list(join_paragraphs(lines[at:], setting))
