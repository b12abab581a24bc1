import numpy as np

from pipeline.readers.grids import Segment
from pipeline.readers.scan.pictures.picture import Picture
from pipeline.readers.scan.rulings.finding import find_rulings
from pipeline.readers.scan.rulings.row_lines import may_lack_rows, row_lines, sides

SCALE = 200 / 72
REACH = 8.6
ROWS, COLUMNS = [100, 180, 260, 340, 420], [100, 400, 700, 1000]
RULES = [Segment(0, 0, 300, 0), Segment(0, 100, 300, 100)]
WALLS = [Segment(x, 0, x, 100) for x in (0, 150, 300)]


def framed(shade: int = 60) -> np.ndarray:
    """A table whose first and last rules, and walls, are strokes, while dots part its rows."""
    pixels = np.full((600, 1200), 252, dtype=np.uint8)
    for row in ROWS[1:-1]:
        pixels[row : row + 2, 100:1001][:, ::3] = shade
    for row in (ROWS[0], ROWS[-1]):
        pixels[row : row + 2, 100:1001] = 20
    for column in COLUMNS:
        pixels[ROWS[0] : ROWS[-1], column : column + 2] = 20
    return pixels


def heights(pixels: np.ndarray) -> list[int]:
    level = [line for line in find_rulings(Picture(pixels, SCALE)).segments if line.is_level]
    return sorted({round(line.y0 * SCALE / 10) * 10 for line in level})


def test_dots_part_the_rows_of_a_table_whose_frame_is_a_stroke() -> None:
    """Broken: where strokes made up a table nothing fainter was looked for, and all rows were one."""
    pixels = framed()
    assert heights(pixels) == ROWS
    assert find_rulings(Picture(pixels, SCALE)).mask[260, 150:350:3].all()


def test_what_shows_through_from_the_other_side_parts_no_rows() -> None:
    assert heights(framed(shade=198)) == [ROWS[0], ROWS[-1]]


def test_a_line_of_rows_runs_over_two_columns() -> None:
    dots = {1: Segment(0, 50, 300, 50), 2: Segment(5, 70, 145, 70)}
    (row,) = row_lines(dots, sides([*RULES, *WALLS], REACH))
    assert (row.line, list(row.labels)) == (Segment(0, 50, 300, 50), [1])


def test_pieces_of_a_line_count_together_and_a_few_of_them_do_not() -> None:
    pieces = {1: Segment(0, 50, 120, 50), 2: Segment(160, 50.5, 300, 50.5)}
    known = sides([*RULES, *WALLS], REACH)
    assert [list(row.labels) for row in row_lines(pieces, known)] == [[1, 2]]
    assert not list(row_lines({1: Segment(0, 50, 30, 50), 2: Segment(270, 50, 300, 50)}, known))


def test_a_rule_that_is_sure_is_no_news() -> None:
    known = sides([*RULES, Segment(0, 50, 300, 50), *WALLS], REACH)
    assert not list(row_lines({1: Segment(0, 50, 300, 50)}, known))


def test_rows_are_looked_for_only_where_lines_of_print_have_room() -> None:
    close = [Segment(0, y, 300, y) for y in (0, 30, 60, 100)]
    assert may_lack_rows(sides([*RULES, *WALLS], REACH))
    assert not may_lack_rows(sides([*close, *WALLS], REACH))
