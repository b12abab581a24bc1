"""Tables of words with numbered rows, whose columns stand under one another."""

from textwrap import dedent

from pipeline.readers.plain_text import read_plain_text
from tests.unit.readers.reading import grids_in
from tests.unit.readers.test_spaced import grid_in
from tests.unit.unruled.dumps import paths_of, rows_of

IN_THE_MIDDLE = """\
    TT          Nhiệm vụ             Cơ quan chủ trì       Thời gian
         Rà soát các văn bản
    1    về phòng, chống           Phòng Tư pháp           Quý II
         tham nhũng
                                   Phòng Kinh tế; các
    2    Công khai dự toán                                 Tháng 01
                                   thôn, khu phố
    III. Kiểm tra
"""


def test_lines_around_the_number_of_a_row_are_its_own() -> None:
    grid = grid_in(IN_THE_MIDDLE)
    assert paths_of(grid) == [("TT",), ("Nhiệm vụ",), ("Cơ quan chủ trì",), ("Thời gian",)]
    assert rows_of(grid) == [
        ["1", "Rà soát các văn bản về phòng, chống tham nhũng", "Phòng Tư pháp", "Quý II"],
        ["2", "Công khai dự toán", "Phòng Kinh tế; các thôn, khu phố", "Tháng 01"],
    ]
    assert not grid.doubtful_rows


def test_rows_that_begin_with_their_numbers_take_the_lines_below() -> None:
    grid = grid_in("""\
        STT   Nội dung công việc         Người phụ trách      Ghi chú
        1     Khai giảng năm học         Hiệu trưởng          Tuần 1
              Hội cha mẹ học sinh
        2     Sơ kết học kỳ I            Phó Hiệu trưởng,     Tuần 18
                                         Tổ trưởng
    """)
    assert rows_of(grid) == [
        ["1", "Khai giảng năm học Hội cha mẹ học sinh", "Hiệu trưởng", "Tuần 1"],
        ["2", "Sơ kết học kỳ I", "Phó Hiệu trưởng, Tổ trưởng", "Tuần 18"],
    ]


def test_the_heading_of_a_group_and_a_total_are_rows() -> None:
    grid = grid_in("""\
        TT   Nhiệm vụ                 Đơn vị chủ trì       Kinh phí
                           I. Cải cách thể chế
        1    Rà soát văn bản          Phòng Tư pháp        90
        2    Theo dõi thi hành        Các thôn             60
             Tổng cộng                                     150
    """)
    assert rows_of(grid)[0] == ["I. Cải cách thể chế", "", "", ""]
    assert rows_of(grid)[-1] == ["", "Tổng cộng", "", "150"]


def test_a_single_space_may_part_the_cells_of_a_line() -> None:
    grid = grid_in("""\
        TT   Nhiệm vụ                     Đơn vị chủ trì          Thời gian
        1    Rà soát văn bản hằng năm của Công chức Văn hóa - Xã  Quý I
             xã                           hội
        2    Tuyên truyền                 Đoàn Thanh niên         Quý II
        3    Kiểm tra                     Ban Chỉ đạo             Quý III
        4    Sơ kết, tổng kết             Ủy ban nhân dân xã      Quý IV
        5    Khảo sát                     Ban Chỉ đạo             Quý I
        6    Hội thảo                     Hội Nông dân            Quý II
        7    Tập huấn                     Hội Phụ nữ              Quý III
        8    Khen thưởng                  Ủy ban nhân dân xã      Quý IV
    """)
    assert rows_of(grid)[0] == ["1", "Rà soát văn bản hằng năm của xã", "Công chức Văn hóa - Xã hội", "Quý I"]


def test_a_row_of_which_it_is_not_sure_what_lines_are_its_own_is_doubtful() -> None:
    grid = grid_in("""\
        TT         Nhiệm vụ              Đơn vị chủ trì       Thời gian
        1      và các thôn            Phòng Tư pháp            Quý I
                                      xã
        2    Theo dõi thi hành           Các thôn             Quý II
    """)
    assert grid.doubtful_rows == (1,)


def test_a_table_of_words_goes_on_over_a_page() -> None:
    text = dedent("""\
        TT   Nhiệm vụ                 Đơn vị chủ trì       Thời gian
        1    Rà soát văn bản          Phòng Tư pháp        Quý I
        2    Theo dõi thi hành        Các thôn             Quý II
        \f3    Kiểm tra                 Ban Chỉ đạo          Quý III
        4    Tổng kết                 Văn phòng            Quý IV
    """)
    first, second = grids_in(text)
    assert (first.n_cols, second.n_cols, second.header_rows) == (4, 4, None)


def test_numbered_paragraphs_with_wide_spaces_are_no_table() -> None:
    text = """\
1. Tuyên  truyền   pháp luật cho   nhân dân
2. Kiểm   tra  việc   thực hiện
"""
    assert not any(hasattr(block, "n_cols") for block in read_plain_text(text.encode()).blocks)


def test_the_numbers_of_the_columns_stand_over_a_first_group() -> None:
    grid = grid_in("""\
        STT    Nội dung nhiệm vụ      Cơ quan chủ trì    Cơ quan phối hợp     Sản phẩm
        (1)           (2)                  (3)                 (4)               (5)
         I    Công tác tuyên truyền
              Tổ chức hội nghị phổ
         1    biến Luật Đất đai        Phòng Tư pháp     Phòng Nông nghiệp     Hội nghị
              cho cán bộ
         2    Biên soạn tờ gấp         Phòng Tư pháp                           Tờ gấp
    """)
    assert rows_of(grid)[0][0] == "(1)"
    assert rows_of(grid)[1][:2] == ["I", "Công tác tuyên truyền"]
    assert rows_of(grid)[2][1] == "Tổ chức hội nghị phổ biến Luật Đất đai cho cán bộ"
