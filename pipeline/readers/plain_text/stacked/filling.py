"""In which columns the cells of a row stand, where blank cells have left no line."""

from collections.abc import Sequence
from dataclasses import dataclass

from extractors.unruled.number_tables.placement import Positions, ValueRow, place
from extractors.unruled.rules import holds
from extractors.unruled.words import index_of
from pipeline.readers.plain_text.stacked.cells import StackedCell, figure, joined


@dataclass(frozen=True, slots=True)
class Filled:
    """The cells of a row, and the column of each; `doubtful` where others are as likely."""

    cells: Sequence[StackedCell]
    columns: Positions
    doubtful: bool = False


def filled(rows: Sequence[Sequence[StackedCell]], width: int) -> list[Filled]:
    """Each row with the columns of its cells; `width` is how many there are, the first numbers the rows."""
    surplus = [max(0, len(row) - width) for row in rows]
    rows = [_without_surplus(row, more) if more else row for row, more in zip(rows, surplus, strict=True)]
    numbered = [len(row) == width or index_of(row[0].text) is not None for row in rows]
    rest = [list(row[has_number:]) for row, has_number in zip(rows, numbered, strict=True)]
    widest = min(width - 1, max(map(len, rest)))
    texts = [tuple(figure(cell.text) or cell.text for cell in cells) for cells in rest]
    values = [ValueRow(told, _role(row)) for row, told in zip(rows, texts, strict=True)]
    placement = place(values, widest)
    return [
        Filled(row, (0,))
        if _heads_group(row)
        else Filled(
            row,
            (*([0] * has_number), *(1 + col for col in where)),
            surplus[at] > 0
            or (has_number and where[:1] != (0,))  # a figure may have been taken for the number
            or (at in placement.doubtful and not _is_named_only(rest[at], where)),
        )
        for at, (row, has_number, where) in enumerate(zip(rows, numbered, placement.positions, strict=True))
    ]


def _heads_group(row: Sequence[StackedCell]) -> bool:
    """Whether the only cell of the row stands over all columns: words, and not those for a total."""
    return len(row) == 1 and row[0].has_words and not holds("total_label", row[0].text)


def _is_named_only(cells: Sequence[StackedCell], where: Positions) -> bool:
    """Whether the row has nothing but its name, which stands first: the numbered heading of a group."""
    return len(cells) == 1 and cells[0].has_words and tuple(where) == (0,)


def _without_surplus(row: Sequence[StackedCell], surplus: int) -> list[StackedCell]:
    """The row with its label, which most often has several paragraphs, joined from so many cells more."""
    return [row[0], joined(row[1 : 2 + surplus]), *row[2 + surplus :]]


def _role(row: Sequence[StackedCell]) -> str:
    if any(holds("total_label", cell.text) for cell in row[:2]):
        return "total"
    return "data" if row[0].text[:1].isdigit() else "group"
