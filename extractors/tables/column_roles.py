"""Which columns number the rows, which one labels them, and which hold figures."""

from collections.abc import Callable, Sequence

from extractors.tables.anatomy import Anatomy
from extractors.tables.header_rows import is_figure
from extractors.tables.index_labels import index_label
from extractors.tables.vocabulary import says
from models.value import value

_SAMPLE = 200


@value
class ColumnRoles:
    """Column numbers. `label` is None only where every column numbers the rows or holds figures."""

    index: frozenset[int]
    label: int | None
    figures: frozenset[int]


def column_roles(parts: Anatomy) -> ColumnRoles:
    """Roles from the header words, else from what stands in the columns."""
    sheet = parts.sheet
    body = parts.body[:_SAMPLE]
    columns = list(zip(*map(sheet.values, body), strict=True))
    index = frozenset(col for col, path in enumerate(parts.paths) if path and says("index_header", path[-1]))
    if not index and columns and _numbers_rows(columns[0], headed=bool(parts.paths[0])):
        index = frozenset({0})
    figures = frozenset(
        col for col, values in enumerate(columns) if col not in index and _mostly(values, is_figure)
    )
    label = next((col for col in range(sheet.n_cols) if col not in index | figures), None)
    return ColumnRoles(index, label, figures)


def _numbers_rows(values: Sequence[str], *, headed: bool) -> bool:
    """Whether a first column counts 1, 2, 3 … under any header, or A, I, 1 … under none."""
    labels = [index_label(value) for value in values if value]
    known = [label for label in labels if label]
    if headed:
        counted = [label.ordinal for label in known if label.form == "arabic"]
        return len(labels) > 2 and counted == list(range(1, len(labels) + 1))
    if len(labels) < 2 or 2 * len(known) <= len(labels):
        return False
    return sum(label.ordinal <= place + 1 for place, label in enumerate(known)) == len(known)


def _mostly(values: Sequence[str], test: Callable[[str], bool]) -> bool:
    present = [value for value in values if value and value not in "-–"]
    return bool(present) and 2 * sum(map(test, present)) > len(present)
