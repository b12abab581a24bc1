"""Whatever is written in a style is read back; no text makes the reader fail; sums fix the reading."""

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.numbers import candidates
from models.table import Table
from tests.unit.numbers.builders import resolve_numbers, table, values

NUMBERS = st.decimals(min_value=0, max_value=10**9, places=2, allow_nan=False)
STYLES = st.sampled_from(["vn", "en"])


def written(value: Decimal | int, style: str) -> str:
    text = f"{value:,}"
    return text.translate(str.maketrans(",.", ".,")) if style == "vn" else text


@given(NUMBERS, st.integers(0, 4), STYLES, st.sampled_from(["", "%", " ha", " nghìn con", " (ước)"]))
def test_what_is_written_is_among_the_candidates(value: Decimal, places: int, style: str, tail: str) -> None:
    shown = value.quantize(Decimal(1).scaleb(-places))
    assert shown in [reading.value for reading in candidates(written(shown, style) + tail)]


@given(st.text(max_size=80) | st.from_regex(r"[<>≥từ ]{0,4}[0-9.,\- ]{1,12}[%/()a-z ]{0,6}"))
def test_no_text_raises_and_readings_are_finite(text: str) -> None:
    for reading in candidates(text):
        assert (reading.value is None) == (reading.low is not None)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.lists(st.integers(0, 99_999), min_size=3, max_size=3), min_size=3, max_size=9), STYLES)
def test_tables_that_add_up_are_read_right(rows: list[list[int]], style: str) -> None:
    rows = [[*row[:2], 1 + index % 7] for index, row in enumerate(rows)]
    lines = [[sum(row), *row] for row in rows]
    lines.append([sum(column) for column in zip(*lines, strict=True)])
    labels = [f"Xã {chr(65 + index)}n" for index in range(len(rows))] + ["Tổng cộng"]
    body = "\n".join(
        f"| {label} | " + " | ".join(written(value, style) for value in line)
        for label, line in zip(labels, lines, strict=True)
    )
    header = ["TT", "Đơn vị", "Tổng số", "Trong đó > Nam", "Trong đó > Nữ", "Trong đó > Khác"]
    (resolved,) = resolve_numbers((table(header, body),))
    for col in range(4):
        assert values(resolved, col + 2) == [str(line[col]) for line in lines]


@settings(deadline=None, max_examples=40)
@given(st.lists(st.lists(st.text(max_size=12), min_size=4, max_size=4), min_size=1, max_size=8))
def test_any_table_is_resolved(rows: list[list[str]]) -> None:
    body = "\n".join(" | ".join(" ".join(text.replace("|", "").split()) for text in row) for row in rows)
    given_table = table(["TT", "Tên", "Tổng số", "Tỷ lệ (%)"], body or "1 | a | 2 | 3")
    (resolved,) = resolve_numbers((given_table,))
    assert [cell.raw for cell in resolved.cells] == [cell.raw for cell in given_table.cells]
    assert Table.model_validate(resolved.model_dump()) == resolved
