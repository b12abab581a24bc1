"""Tables that add up raise no alarm; one number changed is found."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from extractors.audit import audit_tables
from extractors.numbers import resolve_tables
from models.table import Table
from tests.unit.numbers.builders import table

HEADER = ["TT", "Đơn vị", "Tổng số hộ", "Trong đó > Nghèo", "Trong đó > Cận nghèo", "Trong đó > Còn lại"]
ROWS = st.lists(st.lists(st.integers(1, 9_999), min_size=3, max_size=3), min_size=4, max_size=12)
STYLE = st.sampled_from([".", ","])


def written(lines: list[list[int]], group: str) -> Table:
    labels = [f"Xã {chr(65 + index)}n" for index in range(len(lines) - 1)] + ["Tổng cộng"]
    rows = [[f"{value:,}".replace(",", group) for value in line] for line in lines]
    return table(
        HEADER, "\n".join(f" | {label} | " + " | ".join(row) for label, row in zip(labels, rows, strict=True))
    )


def added_up(rows: list[list[int]]) -> list[list[int]]:
    lines = [[sum(row), *row] for row in rows]
    return [*lines, [sum(column) for column in zip(*lines, strict=True)]]


@settings(deadline=None, max_examples=60)
@given(ROWS, STYLE)
@example([[1000] * 3, *[[1000, 1001, 1000]] * 3], ".")
def test_what_adds_up_raises_no_alarm(rows: list[list[int]], group: str) -> None:
    found = audit_tables(resolve_tables((written(added_up(rows), group),)))
    # What adds up read either way (1.000 everywhere) is said to be so, which accuses nobody.
    assert [finding for finding in found if finding.code != "ambiguous_number"] == []


@settings(deadline=None, max_examples=60)
@given(ROWS, STYLE, st.data())
def test_a_changed_number_is_found(rows: list[list[int]], group: str, data: st.DataObject) -> None:
    lines = added_up(rows)
    row = data.draw(st.integers(0, len(lines) - 1))
    col = data.draw(st.integers(0, 3))
    # Fewer than ten may pass for rounding where every figure may also be read as a decimal.
    lines[row][col] += data.draw(st.integers(10, 500))
    found = audit_tables(resolve_tables((written(lines, group),)))
    assert any((row, col + 2) in finding.cells for finding in found)
