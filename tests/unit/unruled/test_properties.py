"""Random tables, written as a dump would have them, come back as they were."""

from textwrap import wrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.unruled import find_unruled_tables
from tests.builders import sourced
from tests.unit.unruled.dumps import flow, rows_of, table_in

PLACES = [
    "Đông Hạ", "Tây Hồ", "Nam Sơn", "Bắc Sơn", "Trung Hòa", "Phú Thượng", "Phú Hạ", "Tân Lập",
    "Quang Minh",
]  # fmt: skip
COUNTS = ["Số hộ", "Số khẩu", "Tổng số lao động", "Diện tích gieo trồng", "Số lượng", "Kinh phí thực hiện"]


def printed(number: int) -> str:
    return f"{number:,}".replace(",", ".")


@st.composite
def plain_tables(draw: st.DrawFn) -> tuple[list[str], list[list[str]]]:
    """Header cells and body rows with a total, at the top or the bottom, that adds up."""
    headings = draw(st.lists(st.sampled_from(COUNTS), min_size=2, max_size=6, unique=True))
    places = draw(st.lists(st.sampled_from(PLACES), min_size=3, max_size=9, unique=True))
    numbers = [[draw(st.integers(0, 9999)) for _ in headings] for _ in places]
    body = [[str(n + 1), place, *map(printed, numbers[n])] for n, place in enumerate(places)]
    total = ["", "Tổng cộng", *(printed(sum(column)) for column in zip(*numbers, strict=True))]
    body.insert(0 if draw(st.booleans()) else len(body), total)
    return ["STT", "Tên đơn vị", *headings], body


@settings(max_examples=40, deadline=None)
@given(plain_tables(), st.integers(8, 25), st.booleans())
def test_a_table_comes_back(table: tuple[list[str], list[list[str]]], width: int, marked: bool) -> None:
    headings, body = table
    lines = ["Phụ lục 1: CHỈ TIÊU GIAO CÁC XÃ", *flow([wrap(heading, width) for heading in headings])]
    if marked:
        lines.append(" ".join(str(n + 1) for n in range(len(headings))))
    lines += [line for row in body for line in flow([wrap(cell, width) for cell in row])]
    found = table_in("\n".join([*lines, "Trên đây là Kế hoạch của huyện."]))
    assert (found.start, found.end) == (1, len(lines))
    assert rows_of(found.grid)[int(marked) :] == body


FRAGMENTS = st.sampled_from(
    [
        "STT", "TT", "Số TT", "Nội dung", "Đơn vị", "Ghi chú", "1", "2", "I", "A", "1 2 3",
        "Xã Đông 12 15", "%", "-",
    ]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(st.one_of(FRAGMENTS, st.text(min_size=1, max_size=12)), max_size=40))
def test_never_raises_and_never_overlaps(parts: list[str]) -> None:
    lines = [sourced(text) for part in parts if (text := " ".join(part.split()))]
    end = 0
    for table in find_unruled_tables(lines):
        assert end <= table.start < table.end <= len(lines)
        end = table.end
        assert all(cell.col + cell.colspan <= table.grid.n_cols for cell in table.grid.cells)
        assert all(cell.row + cell.rowspan <= table.grid.n_rows for cell in table.grid.cells)


@pytest.mark.parametrize(
    "lines",
    [
        ["Thời gian", "STT", "1 2 3", "1 Xã Đông", "1 Xã Đông"],
        [
            "TT",
            "I",
            "1",
            "Đơn vị",
            "1 Xã Đông",
            "-",
            "1",
            "Tổng cộng",
            "S",
            "Tổng cộng",
            "1",
            "Số TT",
            "I",
            "Cộng 3",
        ],
    ],
)
def test_an_index_column_alone_heads_no_table(lines: list[str]) -> None:
    """Broken: a header of nothing but `STT`, and notes beside no figure, raised."""
    assert not find_unruled_tables([sourced(line) for line in lines])


def words_in(texts: list[str]) -> list[str]:
    return sorted(word for text in texts for word in text.split())


@settings(max_examples=150, deadline=None)
@given(st.lists(st.lists(FRAGMENTS, min_size=1, max_size=6).map(" ".join), max_size=30))
def test_words_come_from_the_lines_of_the_table(texts: list[str]) -> None:
    for table in find_unruled_tables([sourced(text) for text in texts]):
        cells = words_in([cell.text.value for cell in table.grid.cells if cell.text])
        available = words_in(texts[table.start : table.end])
        for word in cells:
            available.remove(word)
