"""The rows of a body: a line of values with the lines of words that its cells take besides."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from extractors.unruled.rules import holds
from extractors.unruled.words import index_of
from pipeline.readers.plain_text.spaced.columns import Extent, placed
from pipeline.readers.plain_text.spaced.tokens import Token, whole

Cells = dict[int, list[Token]]
"""The texts of a line, or of a row, by their columns."""


@dataclass(frozen=True, slots=True)
class RowColumns:
    """The columns of a body; `label` names the rows, and the values begin with the column `first_value`."""

    extents: Sequence[Extent]
    label: int
    first_value: int
    known: Collection[str] = ()
    """Texts that stand in columns of words."""

    def parted(self, text: Token, words: Sequence[Token], unit: str) -> list[Token]:
        """The text of these words; in two where it ends in what is known as the text of the next column."""
        inside = [word for word in words if text.x0 <= word.x0 < text.x1]
        for extent in self.extents[1:]:
            ends = [word for word in inside if word.x0 >= extent.x0]
            if 0 < len(ends) < len(inside) and whole(ends, unit).text in self.known:
                return [whole(inside[: -len(ends)], unit), whole(ends, unit)]
        return [text]

    def cells(self, line: Sequence[Token]) -> Cells:
        """The texts of a line by the columns that they stand in."""
        cells: Cells = {}
        for token, column in zip(line, placed(self.extents, line), strict=True):
            cells.setdefault(column, []).append(token)
        return cells

    def has_values(self, cells: Cells) -> bool:
        """Whether a value stands in one of the columns of values."""
        return any(
            column >= self.first_value and any(token.is_value for token in some)
            for column, some in cells.items()
        )

    def lacks_label(self, cells: Cells) -> bool:
        """Whether values stand behind a blank label, be it beside the number of the row."""
        opening = cells.get(0, ()) if self.label else ()
        return self.has_values(cells) and self.label not in cells and all(map(_is_index, opening))

    def is_parted(self, lines: Mapping[int, Cells], at: int) -> bool:
        """Whether all that stands over and under a line of values are words of a column that it lacks."""
        above, below = (lines.get(line, {}) for line in (at - 1, at + 1))
        around = set(above) | set(below)
        return len(around) == 1 and above.keys() == below.keys() and around.isdisjoint(lines[at])


def rows_of(columns: RowColumns, lines: Sequence[Cells]) -> list[Cells]:
    """The rows; a row that has no values heads a group.

    Cells of several lines stand in the middle of their row: as many lines below its values as above.
    """
    rows: list[Cells] = []
    waiting: list[Cells] = []
    above = 0
    for cells in lines:
        if not columns.has_values(cells):
            waiting.append(cells)
            continue
        waiting = _after_row(rows, waiting, above)
        heads, own = _parted(columns, waiting, cells)
        rows += [*_groups(heads), joined([*own, cells])]
        above, waiting = len(own), []
    _after_row(rows, waiting, above)
    return rows


def joined(lines: Sequence[Cells]) -> Cells:
    """The lines as one row, from above."""
    row: Cells = {}
    for line in lines:
        for column, texts in line.items():
            row[column] = [*row.get(column, []), *texts]
    return row


def _after_row(rows: list[Cells], waiting: Sequence[Cells], above: int) -> list[Cells]:
    """Adds to the last row the lines of words below it that are its own; gives the others."""
    below = _lines_below(waiting, above) if rows else 0
    if below:
        rows[-1] = joined([rows[-1], *waiting[:below]])
    return list(waiting[below:])


def _lines_below(waiting: Sequence[Cells], above: int) -> int:
    """How many of the lines of words under a row's values belong to it."""
    count = 0
    for line in waiting:
        if is_numbered(line) or not (count < above or _begins_small(line)):
            break
        count += 1
    return count


def goes_on(text: str) -> bool:
    """Whether the text is rather the rest of a cell than its beginning."""
    return text[0].islower()


def _begins_small(line: Cells) -> bool:
    first = line[min(line)][0].text
    return not first[0].isupper() and first[0] not in "-+*"


def _parted(
    columns: RowColumns, waiting: Sequence[Cells], cells: Cells
) -> tuple[Sequence[Cells], Sequence[Cells]]:
    """The lines over a line of values that head a group, and those that belong to its row.

    What stands behind the labels heads nothing.
    """
    label = cells.get(columns.label)
    for at in range(len(waiting) - 1, -1, -1):
        if is_numbered(waiting[at]):
            return (waiting, ()) if is_numbered(cells) else (waiting[:at], waiting[at:])
    if label is None or label[0].text[0].islower():
        return (), waiting
    own = len(waiting)
    while own and min(waiting[own - 1]) > columns.label:
        own -= 1
    return waiting[:own], waiting[own:]


def is_numbered(line: Cells) -> bool:
    """Whether an index opens the line."""
    text = line[min(line)][0].text
    return (0 in line and index_of(text) is not None) or holds("outline_prose", text)


def _is_index(token: Token) -> bool:
    return index_of(token.text) is not None


def _groups(lines: Sequence[Cells]) -> Iterator[Cells]:
    """The rows without values that the lines are: each begins with a number or a capital."""
    row: list[Cells] = []
    for line in lines:
        if row and (is_numbered(line) or not _begins_small(line)):
            yield joined(row)
            row = []
        row.append(line)
    if row:
        yield joined(row)
