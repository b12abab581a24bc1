"""Tables of words with numbered rows: tasks, agencies, months; a row has the lines of its longest cell."""

from collections.abc import Sequence
from itertools import groupby, pairwise
from operator import itemgetter

from extractors.unruled.rules import holds
from extractors.unruled.words import index_of
from pipeline.readers.plain_text.spaced.columns import Extent, covered, placed
from pipeline.readers.plain_text.spaced.page import Page
from pipeline.readers.plain_text.spaced.regions import Region, index_heading, marks_below, top_of_header
from pipeline.readers.plain_text.spaced.row_lines import RowLines, Rows, shared_out
from pipeline.readers.plain_text.spaced.rows import Cells
from pipeline.readers.plain_text.spaced.tokens import Token, whole

_BRIDGED = 0.12
"""The share of the lines in which a single space may part two columns."""
_MOST_AROUND = 16
"""Lines of a row above and below the one with its number."""


class NumberedRows:
    """The lines of a region by the rows whose numbers stand at its left edge.

    Over them stands the heading of the numbers (`STT`), or they go on from the page before.
    """

    def __init__(self, page: Page, region: Region) -> None:
        """Looks for the header anew: the first rows of the region may have no line with three texts."""
        self._page, self._region = page, region
        numbers = [page.words(line)[0] for line in region.rows]
        indexes = [word for word in numbers if index_of(word.text)]
        left = max((word.x0 for word in indexes), default=-1)
        near = (page.words(line)[0] for line in range(region.rows[0], region.rows[-1] + 1))
        self._edge = max((word.x1 for word in near if word.x0 <= left and index_of(word.text)), default=0)
        heading = index_heading(page, region.rows[0])
        self._is_table = 2 * len(indexes) > len(numbers) and (
            heading is not None or page.begins_page(region.header)
        )
        self._top = region.header if heading is None else heading + 1
        if heading is not None:
            region.header = top_of_header(page, heading, region.rows[0])
            region.marks = region.marks or marks_below(page, heading, region.rows[0])
        self._stop = self._last() + 1

    def columns(self) -> list[Extent]:
        """The columns, of which the first holds the numbers."""
        lines = [self._parts(line) for line in range(self._region.rows[0], self._stop)]
        own = [[token for token in line if token.x0 >= self._edge] for line in lines]
        if not self._is_table or not any(own):
            return []
        others = covered([line for line in own if line], _BRIDGED)
        return [Extent(min(line[0].x0 for line in lines), self._edge), *others]

    def rows(self, columns: Sequence[Extent]) -> list[RowLines]:
        """The rows with their lines; the region's body begins with the first of them."""
        region, page = self._region, self._page
        top = max(region.marks[-1] + 1 if region.marks else 0, self._top)
        anchors = [line for line in range(top, self._stop) if self._opens_row(line)]
        if len(anchors) < 2 or any(below - above > 2 * _MOST_AROUND for above, below in pairwise(anchors)):
            return []
        first = max(top, anchors[0] - _MOST_AROUND)
        cells = {line: self._cells(line, columns) for line in range(first, self._stop)}
        single = {line for line in anchors if len(page.pieces(line)) == 1}
        rows = shared_out(cells, Rows(anchors, single))
        region.body = region.marks[0] if region.marks else rows[0].first
        return rows if region.header < region.body or rows[0].first == region.header else []

    def _parts(self, line: int) -> list[Token]:
        """The texts of a line, its number apart from what follows."""
        words, pieces = self._page.words(line), self._page.pieces(line)
        if len(words) == 1 or not (index_of(words[0].text) and words[0].x1 <= self._edge):
            return pieces
        rest = [word for word in words[1:] if word.x0 < pieces[0].x1]
        return [words[0], *([whole(rest, self._page.unit)] if rest else []), *pieces[1:]]

    def _cells(self, line: int, columns: Sequence[Extent]) -> Cells:
        """The texts of a line by their columns, cut where a single space parts two columns."""
        words, pieces = self._page.words(line), self._page.pieces(line)
        if len(pieces) == 1 and self._opens_row(line) and words[0].x0 > self._edge:
            return {0: pieces}
        parts = [part for piece in self._parts(line) for part in self._cut(piece, columns)]
        cells: Cells = {}
        for part, column in zip(parts, placed(columns, parts), strict=True):
            cells.setdefault(column, []).append(part)
        return cells

    def _cut(self, piece: Token, columns: Sequence[Extent]) -> list[Token]:
        """The text, or where a single space parts the texts of several columns in it, these."""
        if sum(column.shared(piece) > 1 for column in columns) < 2:
            return [piece]
        words = [word for word in self._page.words(piece.line) if piece.x0 <= word.x0 < piece.x1]
        of_word = placed(columns, words)
        for at, word in enumerate(words[1:-1], start=1):
            between = all(column.shared(word) <= 0 for column in columns)
            if between or word.text in "-–":  # `Văn hóa - Các cơ quan`: the cell goes on in its next line
                of_word[at] = of_word[at - 1]
        groups = groupby(zip(of_word, words, strict=True), key=itemgetter(0))
        return [whole([word for _, word in some], self._page.unit) for _, some in groups]

    def _opens_row(self, line: int) -> bool:
        """Whether a number stands at the left edge, or the line is a total or the heading of a group."""
        words, pieces = self._page.words(line), self._page.pieces(line)
        if index_of(words[0].text) and words[0].x1 <= self._edge:
            return True
        text = pieces[0].text
        numbered = index_of(words[0].text) is not None and holds("outline_prose", text)
        if len(pieces) == 1 and words[0].x0 > self._edge and (numbered or holds("period_group", text)):
            return True
        return holds("total_label", text) or holds("total_opening", text)

    def _last(self) -> int:
        """The last line that may belong to the last row."""
        page = self._page
        last = self._region.rows[-1]
        for line in range(last + 1, min(len(page.lines), last + 1 + _MOST_AROUND)):
            pieces = page.pieces(line)
            runs = len(pieces) == 1 and pieces[0].x0 < self._edge and not self._opens_row(line)
            if runs or page.stops(line) or page.begins_page(line) or holds("outline_prose", pieces[0].text):
                break
            last = line
        return last
