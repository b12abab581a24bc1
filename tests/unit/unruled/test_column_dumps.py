"""Tables that `pdftotext` dumped column by column are no rows of words."""

from tests.unit.unruled.dumps import paths_of, rows_of, table_in, tables_in


def test_a_column_of_row_numbers_shows_that_the_rows_are_lost() -> None:
    lines = "STT\nXã\nSố hộ\n1\n2\n3\n4\nAn Bình\nAn Lạc\nAn Hòa\nAn Phú\n12\n14\n31\n20"
    assert tables_in(lines) == ()


def test_numbers_of_columns_in_lines_of_their_own_are_none_of_rows() -> None:
    lines = "STT\nXã\nSố hộ\nSố khẩu\n1\n2\n3\n4\n1 An Bình 12 40\n2 An Lạc 14 51\n3 An Hòa 9 30"
    assert [row[1] for row in rows_of(table_in(lines).grid)] == ["2", "An Bình", "An Lạc", "An Hòa"]


def test_a_year_that_ends_the_header_heads_no_group() -> None:
    lines = "STT Nội dung\nDự toán\nnăm 2024\nDự toán\nnăm 2025\n1 Thu phí 12 40\n2 Thu khác 14 51"
    grid = table_in(lines).grid
    assert paths_of(grid)[-1] == ("Dự toán năm 2025",)
    assert [row[0] for row in rows_of(grid)] == ["1", "2"]


def test_years_that_stand_over_rows_that_count_anew_head_groups() -> None:
    lines = "STT Nội dung\nDự toán\nThực hiện\nNăm 2024\n1 Thu phí 12 40\n2 Thu khác 14 51\nNăm 2025"
    grid = table_in(f"{lines}\n1 Thu phí 15 41\n2 Thu khác 16 52").grid
    assert [row[0] or row[1] for row in rows_of(grid)] == ["Năm 2024", "1", "2", "Năm 2025", "1", "2"]
