from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.tables import extract_tables
from extractors.zones import Appendix
from models.blocks import Grid, GridCell
from tests.builders import grid, paragraph, paragraphs, sourced, tabs, zones
from tests.unit.tables.reading import tables_of

TEXTS = st.sampled_from(
    [
        "", "", "TT", "1", "I", "A", "1.1", "-", "Cộng", "Tổng cộng", "Tháng 1", "họp", "12,5", "(1)",
        "3=1+2", "(ha)", "2024",
    ]
)  # fmt: skip


@st.composite
def grids(draw: st.DrawFn) -> Grid:
    """Grids with any spans, also ones that overlap or reach out of the grid."""
    n_rows, n_cols = draw(st.integers(0, 6)), draw(st.integers(0, 6))
    cells = draw(
        st.lists(
            st.builds(
                lambda row, col, down, right, text: GridCell(
                    row=row, col=col, rowspan=down, colspan=right, text=sourced(text) if text else None
                ),
                st.integers(0, 6),
                st.integers(0, 6),
                st.integers(1, 4),
                st.integers(1, 4),
                TEXTS,
            ),
            max_size=25,
        )
    )
    return Grid(
        n_rows=n_rows,
        n_cols=n_cols,
        cells=tuple(cells),
        origin="html",
        spans_known=draw(st.booleans()),
        header_rows=draw(st.none() | st.integers(0, 7)),
    )


@settings(max_examples=300)
@given(st.lists(grids(), max_size=3))
def test_any_grid_gives_consistent_tables(blocks: list[Grid]) -> None:
    for table in tables_of(*blocks):
        assert [column.col for column in table.columns] == list(range(len(table.columns)))
        assert [row.row for row in table.rows] == list(range(len(table.rows)))
        assert all(cell.row < len(table.rows) and cell.col < len(table.columns) for cell in table.cells)
        assert len({(cell.row, cell.col) for cell in table.cells}) == len(table.cells)
        assert all(row.parent_row != row.row for row in table.rows)


@given(
    st.lists(
        st.lists(st.sampled_from(["x1", "y2", "z3", "12", ""]), min_size=3, max_size=3),
        min_size=2,
        max_size=6,
    )
)
def test_no_body_text_is_lost(lines: list[list[str]]) -> None:
    rows = [[str(place), *line] for place, line in enumerate(lines, start=1)]
    (table,) = tables_of(grid([["TT", "a", "b", "c"], *rows]))
    assert sorted(cell.raw for cell in table.cells) == sorted(text for row in rows for text in row if text)


def test_reading_order_and_sections() -> None:
    inside, attached = tabs("TT\tThôn\n1\tĐông"), tabs("TT\tTrường\n1\tMầm non")
    appendix = Appendix(label="II", heading=paragraphs("PHỤ LỤC II"), blocks=(attached,))
    tables = extract_tables(zones(body=[inside], appendices=[appendix]), {id(inside): 4})
    assert [(table.ordinal, table.appendix, table.section_id) for table in tables] == [
        (1, None, 4),
        (2, "II", None),
    ]


def test_frames_and_layout_blocks_are_no_tables() -> None:
    assert not tables_of(grid([["Một đoạn văn trong khung."]]))
    assert not tables_of(grid([["Dòng một"], ["Dòng hai"]]))
    assert not tables_of(grid([["Nơi nhận: - Lưu: VT.", "CHỦ TỊCH"], ["", "Nguyễn Văn An"]]))
    assert not tables_of(grid([["", ""], ["", ""]]))
    assert not tables_of(paragraph("Không có bảng."))


def test_evidence_of_cells_is_their_raw_text() -> None:
    (table,) = tables_of(tabs("TT\tThôn\n1\tĐông"))
    assert [cell.evidence.raw for cell in table.cells] == ["1", "Đông"]
    assert table.evidence.raw == "TT"


def _giant(n_rows: int) -> list[Grid]:
    rows = [[str(row), f"Thôn {row}", *[f"1.{row}"] * 18] for row in range(1, n_rows)]
    return [grid([["TT", "Đơn vị", *[f"Cột {col}" for col in range(18)]], *rows])]


def _in_pieces(n_rows: int) -> list[Grid]:
    return [tabs("TT\tThôn\tHộ"), *[tabs(f"{row}\tThôn {row}\t{row * 3}") for row in range(1, n_rows)]]


@pytest.mark.parametrize("blocks", [_giant, _in_pieces])
def test_a_table_of_thousands_of_rows_is_one(blocks: Callable[[int], list[Grid]]) -> None:
    (table,) = tables_of(*blocks(2000))
    assert len(table.rows) == 1999
