"""Rows that their numbers part, however many cells those above cover: each begins where the count goes on."""

from collections.abc import Sequence
from itertools import combinations, pairwise
from math import comb

from extractors.unruled.rules import holds
from pipeline.readers.plain_text.missing_cells.body_cells import BodyCells
from pipeline.readers.plain_text.missing_cells.cell_columns import ColumnLook
from pipeline.readers.plain_text.missing_cells.cell_kinds import BLANK, INDEX, NUMBER, WORDS
from pipeline.readers.plain_text.missing_cells.row_cuts import Cut
from pipeline.readers.plain_text.missing_cells.row_numbers import RowNumbers
from pipeline.readers.plain_text.missing_cells.short_rows import place_body, row_kinds

_FEWEST, _FEWEST_WHOLE = 4, 2
"""Rows whose numbers surely count them, and whole ones by which the cells of others are placed."""
_TWO_COVERED, _MOST_WAYS = 2, 500
_ALIEN = 6.0
"""What a figure loses among words, and words among figures."""
_COVERED_FIGURE, _COVERED_BLANK, _COVERED_LABEL = 2.0, 4.0, 4.0
"""What it costs that a figure, a blank or the label beside the number covers the cell below."""
_CLEAR = 2.0
"""So much better than the next best is a place that stands beyond doubt."""

Row = Sequence[str]
Columns = tuple[int, ...]


def counted_rows(texts: Sequence[str], cells: BodyCells, headings: int) -> tuple[Cut, tuple[int, ...]] | None:
    """The rows below a header of so many cells, where some lack two cells or more and numbers tell them.

    With them the rows whose cells may as well stand elsewhere. None where the next number may be one of
    several cells, or few rows are whole.
    """
    starts = _starts(texts, cells.kinds, headings)
    if len(starts) < _FEWEST:
        return None
    rows = [texts[start:after] for start, after in pairwise([*starts, len(texts)])]
    width = max(map(len, rows))
    least = min(len(row) for row in rows if row_kinds(row)[0] == INDEX)
    if not (headings + 2) // 2 <= width <= headings or not _tells(rows, width):
        return None
    if least > width - _TWO_COVERED or comb(width - 1, width - least) > _MOST_WAYS:
        return None
    columns, doubtful = _placed(rows, width)
    return Cut(width, tuple(zip(starts, columns, strict=True)), 0.0), doubtful


def _tells(rows: Sequence[Row], width: int) -> bool:
    """Whether there are whole rows, with figures if any row has some."""
    figured = any(NUMBER in row_kinds(row) for row in rows)
    return sum(len(row) == width and figured == (NUMBER in row_kinds(row)) for row in rows) >= _FEWEST_WHOLE


def _starts(texts: Sequence[str], kinds: Sequence[int], most: int) -> list[int]:
    """The numbers that count on, each with words behind it, and the total; none where any is in doubt.

    A row has `most` cells at most.
    """
    numbers, starts = RowNumbers(), [0]
    if not _may_start(kinds, 0) or not numbers.counts(texts[0]):
        return []
    while (last := starts[-1]) + 1 < len(texts):
        ahead = range(last + 2, min(last + most, len(texts) - 1) + 1)
        total = next((at for at in ahead if holds("total_label", texts[at])), None)
        if total is not None:
            return [*starts, total - (kinds[total - 1] == BLANK)]
        following = [at for at in ahead if _may_start(kinds, at) and numbers.may_count(texts[at])]
        if not following:
            break
        if len(following) > 1:
            return []
        numbers.starts_with(texts[following[0]])
        starts.append(following[0])
    return starts


def _may_start(kinds: Sequence[int], at: int) -> bool:
    return kinds[at] == INDEX and at + 1 < len(kinds) and kinds[at + 1] in WORDS


def _placed(rows: Sequence[Row], width: int) -> tuple[list[Columns], tuple[int, ...]]:
    """The columns of the cells of each row, and the rows in doubt."""
    every = tuple(range(width))
    look = ColumnLook([(row, row_kinds(row), list(every)) for row in rows if len(row) == width], width)
    figures = [_holds_figures(rows, width, column) for column in every]
    columns: list[Columns] = []
    doubtful: list[int] = []
    above = [""] * width
    for number, row in enumerate(rows):
        scored = [(_score(row, way, look, figures, above), way) for way in _ways(rows, row, width)]
        ways = sorted(scored, reverse=True)
        if len(ways) > 1 and ways[0][0] - ways[1][0] < _CLEAR:
            doubtful.append(number)
        columns.append(ways[0][1])
        for text, column in zip(row, columns[-1], strict=True):
            above[column] = text
    return columns, tuple(doubtful)


def _ways(rows: Sequence[Row], row: Row, width: int) -> list[Columns]:
    """Where the cells of a row may stand: its number in the first column, a total under what it adds up."""
    if row_kinds(row)[0] == INDEX:
        return [(0, *others) for others in combinations(range(1, width), len(row) - 1)]
    whole = [one for one in rows if len(one) == width and one is not row]
    places = place_body([*whole, row], width, tells_blanks=any("" in one for one in rows)).places
    return [tuple([column for column, _ in places[-1]])]


def _holds_figures(rows: Sequence[Row], width: int, column: int) -> bool:
    kinds = [row_kinds(row)[column] for row in rows if len(row) == width]
    return 2 * kinds.count(NUMBER) >= len(kinds) - kinds.count(BLANK) > 0


def _score(
    row: Row, columns: Columns, look: ColumnLook, figures: Sequence[bool], above: Sequence[str]
) -> float:
    """How well the cells suit the columns; what stands `above` covers the columns that lack one."""
    score = 0.0
    for text, kind, column in zip(row, row_kinds(row), columns, strict=True):
        alien = kind != BLANK and (kind == NUMBER) != figures[column] and column > 0
        score += look.fit(text, kind, column) - _ALIEN * alien
    for one in set(range(look.width)).difference(columns):
        score -= (
            _COVERED_BLANK * (not above[one]) + _COVERED_FIGURE * figures[one] + _COVERED_LABEL * (one == 1)
        )
    return score
