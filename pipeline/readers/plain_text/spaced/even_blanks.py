"""Which figures a row lacks, where its texts fit the columns in two ways: types, sizes and sums tell."""

from collections.abc import Sequence

from extractors.unruled.number_tables.placement import ValueRow, place
from extractors.unruled.rules import holds

Places = Sequence[int]


def settled(
    rows: Sequence[Sequence[str]], places: Sequence[Places], figures: Sequence[int]
) -> tuple[list[Places], frozenset[int]]:
    """The columns of each row's texts, its figures moved among the columns `figures`; the rows in doubt."""
    values = [_value_row(row, cols, figures) for row, cols in zip(rows, places, strict=True)]
    placement = place(values, len(figures))
    moved: list[Places] = [
        sorted([*(col for col in cols if col not in figures), *(figures[at] for at in where)])
        for cols, where in zip(places, placement.positions, strict=True)
    ]
    return moved, placement.doubtful


def _value_row(row: Sequence[str], cols: Places, figures: Sequence[int]) -> ValueRow:
    texts = tuple(text for text, col in zip(row, cols, strict=True) if col in figures)
    is_total = any(holds("total_label", text) for text in row if text not in texts)
    return ValueRow(texts, "total" if is_total else "data")
