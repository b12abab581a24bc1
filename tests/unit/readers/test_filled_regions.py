from pipeline.readers.plain_text.lines import TextLine, read_lines
from pipeline.readers.plain_text.piped.filled.regions import filled_regions

ROWS = 500


class Asked(list[TextLine]):
    """Lines that count how often they are asked for."""

    times = 0

    def __getitem__(self, place):
        found = super().__getitem__(place)
        self.times += len(found) if isinstance(place, slice) else 1
        return found


def test_cells_closed_by_marks_alone_are_looked_at_once():
    """A long table of them took time in the square of its length: each mark looked for both ends of the table."""
    lines = Asked(read_lines("\n".join(f"Thôn {row}\n|\n{row}5\n|" for row in range(ROWS))))
    assert list(filled_regions(lines)) == []
    assert lines.times < 10 * len(lines)


def test_many_short_tables_are_looked_at_once():
    apart = "Các đơn vị thực hiện theo kế hoạch.\n" * 6
    lines = Asked(read_lines(apart.join(f"Thôn {row}\n|\n{row}5\n|\n" for row in range(ROWS))))
    assert list(filled_regions(lines)) == []
    assert lines.times < 10 * len(lines)


def test_rows_between_as_many_marks_are_whole():
    """Broken: marks side by side over the sub-headings stood for cells that the first row lacked."""
    rows = [
        "|TT|Thôn|Tổng số|Trong đó||",
        "||||Làm ruộng|Làm nghề|",
        "|1|Thượng|30|20|10|",
        "|2|Hạ|42|25|17|",
        "||Cộng|72|45|27|",
    ]
    assert list(filled_regions(read_lines("\n".join(rows)))) == []
    assert list(filled_regions(read_lines("\n".join([rows[0] + "|", *rows[2:4]])))) != []


def test_a_row_that_begins_with_a_blank_cell_makes_no_filled_table_whole():
    """Broken: its sub-headings were a row, and the total's figures stood a column to the left."""
    rows = [
        "|TT|Thôn|Tổng số|Trong đó||",
        "|Làm ruộng|Làm nghề||||",
        "|1|Thượng|30|20|10|",
        "||Xóm Đình|12|8|4|",
        "|Cộng|42|28|14||",
    ]
    assert list(filled_regions(read_lines("\n".join(rows)))) == [(0, 5)]
