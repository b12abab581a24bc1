"""Headings of columns that say what a document's header block says too."""

from tests.unit.readers.reading import grids_in


def test_number_and_date_as_a_heading_do_not_end_the_table() -> None:
    """Broken: `Số, ngày, tháng, năm` was taken for place and date, the last cell of a header block."""
    header = ["TT", "Tên dự án", "Quyết định đầu tư", "Vốn", "Số, ngày, tháng, năm", "Tổng mức đầu tư"]
    body = [
        ["1", "Kênh Mai", "12/QĐ-UBND ngày 5/3/2031", "900", "120"],
        ["2", "Cầu Lan", "15/QĐ-UBND ngày 9/3/2031", "700", "80"],
    ]
    cells = header + [cell for row in body for cell in row]
    text = "Các dự án của xã.\n" + "".join(f"{cell}\n|\n" for cell in cells)
    grids = grids_in(text)
    assert [grid.n_cols for grid in grids] == [5]
