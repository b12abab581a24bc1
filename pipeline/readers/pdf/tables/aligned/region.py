"""Where a table without rulings begins and ends: from the line with `TT` to what cannot be its row."""

from collections.abc import Sequence
from dataclasses import dataclass

from extractors.lines import line_mark
from extractors.tables.vocabulary import says
from pipeline.readers.grids import is_row_label
from pipeline.readers.pdf.margins import Margins
from pipeline.readers.pdf.page_text.lines import Line
from pipeline.readers.pdf.tables.aligned.pieces import Piece, overlap, pieces_of
from pipeline.readers.pdf.tables.aligned.row_starts import are_at_top, body_start

_HEADS = frozenset({"tt", "stt", "s.tt", "tt.", "stt."})
_ENDS = frozenset(
    {"appendix", "titled_appendix", "recipients", "document_type", "national_title", "attachment", "article"}
)
_OVER_TABLE = ("unit_only_line", "enclosure", "caption_word")
_FULL_WIDTH = 0.6
_NEAR = 1.2
FAR = 3.5
"""In heights of a line; a wider gap ends a table."""
_MOST_HEADER_LINES = 12
_REACH = 8.0
_CENTRED = 15.0
_LOOKED_BACK = 10
_SAME_START = 3.0


@dataclass(frozen=True, slots=True)
class Region:
    """The lines from `start` to before `stop` of a run; the rows begin at `body`.

    `index` is the column of `TT`, from x to x. `at_top`: whether its rows begin with their numbers.
    """

    start: int
    body: int
    stop: int
    index: tuple[float, float]
    at_top: bool


def region_at(lines: Sequence[Line], at: int, margins: dict[int, Margins]) -> Region | None:
    """The region whose header names its index column in the line at `at`."""
    word = lines[at].words[0]
    if word.text.casefold() not in _HEADS or not _has_neighbours(lines, at):
        return None
    index = (word.x0 - _REACH, word.x1 + _REACH)
    stop = _stop(lines, at, margins)
    labels = [row for row in range(at + 1, stop) if is_label(lines[row], index)]
    if not labels or labels[0] >= at + _MOST_HEADER_LINES:
        return None
    at_top = are_at_top(lines[:stop], at, labels)
    body = labels[0] if at_top else body_start(lines, at, labels[0])
    return Region(_start(lines, at, margins), body, stop, index, at_top)


def is_label(line: Line, index: tuple[float, float]) -> bool:
    """Whether the line begins with a number or letter in the index column."""
    word = line.words[0]
    return word.x0 >= index[0] and word.x1 <= index[1] and is_row_label(word.text)


def _has_neighbours(lines: Sequence[Line], at: int) -> bool:
    """Whether the header has other columns: a sentence that begins with the word has no gaps."""
    near = [line for line in lines[max(0, at - 3) : at + 4] if line.page == lines[at].page]
    return sum(len(pieces_of(line)) for line in near) > len(near) + 1


def _stop(lines: Sequence[Line], at: int, margins: dict[int, Margins]) -> int:
    head = lines[at].words[0]
    for row in range(at + 1, len(lines)):
        line, above = lines[row], lines[row - 1]
        far = line.page == above.page and line.y0 - above.y1 > FAR * line.height
        piece, *others = pieces_of(line)
        prose = _is_wide(piece, margins[line.page]) and (
            piece.box.x0 <= head.x1 + (0 if others else _REACH)
            or _runs_through(piece, lines[at:row])
            or (not others and _begins_elsewhere(piece, lines[at:row]))
        )
        if far or prose or _is_heading(line, lines[at:row]):
            return row
    return len(lines)


def _start(lines: Sequence[Line], at: int, margins: dict[int, Margins]) -> int:
    start = at
    while start > 0 and at - start < _MOST_HEADER_LINES:
        above, line = lines[start - 1], lines[start]
        near = above.page == line.page and line.y0 - above.y1 <= _NEAR * line.height
        if (
            line_mark(above.text).says == "label"
            or _is_paragraph(above, margins)
            or _is_caption(above, margins)
            or not (near or _stands_over_columns(above, line, margins))
        ):
            break
        start -= 1
    return start


def begins_another_part(line: Line) -> bool:
    """Whether what stands in the line never stands in a table."""
    return line_mark(line.text).name in _ENDS


def _is_caption(line: Line, margins: dict[int, Margins]) -> bool:
    """Whether the line stands over the table, not over columns: label, title, reference, unit, `như sau:`."""
    text = line.text
    if begins_another_part(line) or any(says(name, text) for name in _OVER_TABLE):
        return True
    if len(pieces_of(line)) > 1:
        return False
    wrapped = text.count(")") > text.count("(")
    return text.endswith(":") or ((text.isupper() or wrapped) and _is_centred(line, margins))


def _stands_over_columns(above: Line, line: Line, margins: dict[int, Margins]) -> bool:
    """Whether a line further up is part of the header: bold as that is, not centred as captions are."""
    near = above.page == line.page and line.y0 - above.y1 <= FAR * line.height
    bold = near and above.bold and line.bold
    return bold and not _is_centred(above, margins) and line_mark(above.text).says == "text"


def _is_centred(line: Line, margins: dict[int, Margins]) -> bool:
    """Whether the line stands in the middle between the margins of its page."""
    edges = margins[line.page]
    return abs(line.x0 + line.x1 - edges.left - edges.right) / 2 <= _CENTRED


def _is_heading(line: Line, above: Sequence[Line]) -> bool:
    """Whether the line begins another part of the text: behind its label it runs on through the columns."""
    if begins_another_part(line):
        return True
    mark = line_mark(line.text)
    pieces = pieces_of(line)
    index = above[0].words[0]
    if mark.says != "label" or len(pieces) > 1 or line.x1 <= index.x1 + _REACH:
        return False
    return line.x0 <= index.x1 or _runs_through(pieces[0], above)


def _is_paragraph(line: Line, margins: dict[int, Margins]) -> bool:
    """Whether the line runs over most of the page without a gap."""
    return any(_is_wide(piece, margins[line.page]) for piece in pieces_of(line))


def _runs_through(piece: Piece, lines: Sequence[Line]) -> bool:
    """Whether the piece reaches over three pieces of a line above it: two may have come too near."""
    return any(sum(overlap(piece, other) for other in pieces_of(line)) > 2 for line in lines[-_LOOKED_BACK:])


def _begins_elsewhere(piece: Piece, lines: Sequence[Line]) -> bool:
    """Whether the piece reaches over two cells and begins where none above it does, as paragraphs do."""
    above = [pieces_of(line) for line in lines[-_LOOKED_BACK:]]
    over = (sum(overlap(piece, other) for other in line) for line in above)
    starts = (other.box.x0 for line in above for other in line)
    return any(count > 1 for count in over) and all(abs(piece.box.x0 - x) > _SAME_START for x in starts)


def _is_wide(piece: Piece, edges: Margins) -> bool:
    return piece.box.x1 - piece.box.x0 > _FULL_WIDTH * (edges.right - edges.left)
