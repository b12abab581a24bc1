"""Tables whose columns stand under one another, as `pdftotext -layout` leaves them."""

from textwrap import dedent

from hypothesis import given
from hypothesis import strategies as st

from models.blocks import Grid
from pipeline.readers.plain_text import read_plain_text
from pipeline.readers.plain_text.lines import read_lines
from pipeline.readers.plain_text.spaced.page import Page, may_part_three
from tests.unit.readers.reading import grids_in
from tests.unit.unruled.dumps import paths_of, rows_of


def grid_in(text: str) -> Grid:
    (grid,) = grids_in(dedent(text))
    return grid


TWO_LEVELS = """\
                       CHỈ TIÊU GIAO NĂM 2025
                            Số hộ nghèo             Tỷ lệ hộ
    TT        Thôn                                  tái nghèo    Ghi chú
                        Đầu năm      Cuối năm          (%)

    1      Lạc An         120           100           1,25
    2    Hòa Tiến Hạ                     80           0,50         Mới
    3      Phú Sơn         95                         2,10
"""


def test_headings_stand_over_the_columns_below_them() -> None:
    assert paths_of(grid_in(TWO_LEVELS)) == [
        ("TT",),
        ("Thôn",),
        ("Số hộ nghèo", "Đầu năm"),
        ("Số hộ nghèo", "Cuối năm"),
        ("Tỷ lệ hộ tái nghèo (%)",),
        ("Ghi chú",),
    ]


def test_blank_cells_are_known_by_their_place() -> None:
    grid = grid_in(TWO_LEVELS)
    assert rows_of(grid) == [
        ["1", "Lạc An", "120", "100", "1,25", ""],
        ["2", "Hòa Tiến Hạ", "", "80", "0,50", "Mới"],
        ["3", "Phú Sơn", "95", "", "2,10", ""],
    ]
    assert not grid.doubtful_rows


def test_a_column_that_is_blank_in_all_rows_is_known_by_its_heading() -> None:
    grid = grid_in("""\
        TT       Xã         Số hộ     Số khẩu     Ghi chú
        1     An Bình        12          40
        2     An Lạc         15          52
    """)
    assert [path[-1] for path in paths_of(grid)] == ["TT", "Xã", "Số hộ", "Số khẩu", "Ghi chú"]


def test_a_single_space_may_part_two_headings() -> None:
    grid = grid_in("""\
                             Diện tích chăm sóc
        TT       Xã     Năm thứ 2 Năm thứ 3 Năm thứ 4
        1     An Bình      12,5      10,1      9,25
        2     An Lạc        8,5       7,5      6,75
        3     An Hòa        8,1       7,2      6,35
    """)
    assert paths_of(grid)[2:] == [
        ("Diện tích chăm sóc", "Năm thứ 2"),
        ("Diện tích chăm sóc", "Năm thứ 3"),
        ("Diện tích chăm sóc", "Năm thứ 4"),
    ]


def test_spaces_group_the_digits_of_a_number() -> None:
    grid = grid_in("""\
        TT       Xã         Số hộ     Số khẩu
        1     An Bình        1 717      6 940
        2     An Lạc           254      1 052
        3     An Hòa        2 004      8 001
    """)
    assert [row[2:] for row in rows_of(grid)] == [["1 717", "6 940"], ["254", "1 052"], ["2 004", "8 001"]]


def test_a_single_space_may_part_the_number_of_a_row_from_its_label() -> None:
    grid = grid_in("""\
        TT     Chỉ tiêu           Số lớp     Số người
        I Tập huấn                     3          165
            Kỹ năng tiếp
        1                              2          110
            công dân
        II Bồi dưỡng                   4          210
        2 Ngạch chuyên viên            4          210
    """)
    assert rows_of(grid) == [
        ["I", "Tập huấn", "3", "165"],
        ["1", "Kỹ năng tiếp công dân", "2", "110"],
        ["II", "Bồi dưỡng", "4", "210"],
        ["2", "Ngạch chuyên viên", "4", "210"],
    ]


def test_a_value_that_a_long_label_has_moved_stays_in_its_column() -> None:
    grid = grid_in("""\
                                            Đào tạo
        TT          Chỉ tiêu
                                       Số lớp     Số người
        1   Tập huấn kỹ năng               3        165
        2   Bồi dưỡng ngạch chuyên viên 2           1.110
        3   Bồi dưỡng lãnh đạo             14       210
    """)
    assert [row[1:] for row in rows_of(grid)] == [
        ["Tập huấn kỹ năng", "3", "165"],
        ["Bồi dưỡng ngạch chuyên viên", "2", "1.110"],
        ["Bồi dưỡng lãnh đạo", "14", "210"],
    ]


def test_two_columns_of_words_stand_before_the_figures() -> None:
    grid = grid_in("""\
        TT           Nội dung          Đơn vị tính    Năm 2024     Năm 2025
        1      Trồng rừng tập trung        ha             120.5        130,0
        2      Chăn nuôi                   con            1.200        1.350
        3      Cấp nước                    hộ               800          950
    """)
    assert [row[1:3] for row in rows_of(grid)] == [
        ["Trồng rừng tập trung", "ha"],
        ["Chăn nuôi", "con"],
        ["Cấp nước", "hộ"],
    ]


def test_the_lines_of_a_label_are_one_cell() -> None:
    grid = grid_in("""\
        TT           Công trình            Tổng vốn      Đã cấp
        I       GIAO THÔNG                   9.000         4.000
              Đường liên thôn
        1                                    5.000         3.000
              đoạn qua chợ
        2     Cầu dân sinh                   4.000         1.000
    """)
    assert [row[1] for row in rows_of(grid)] == ["GIAO THÔNG", "Đường liên thôn đoạn qua chợ", "Cầu dân sinh"]


def test_the_numbers_of_the_columns_are_a_row_with_their_formulas() -> None:
    grid = grid_in("""\
        TT       Xã         Số hộ     Hộ nghèo     Tỷ lệ (%)
                                                   (5)=(4)/
        (1)      (2)         (3)        (4)
                                                    (3)x100
        1     An Bình        120         12          10,0
        2     An Lạc         150         15          10,0
    """)
    assert rows_of(grid)[0] == ["(1)", "(2)", "(3)", "(4)", "(5)=(4)/ (3)x100"]


def test_a_table_goes_on_over_a_page_below_its_number() -> None:
    page = "TT      Xã         Số hộ     Số khẩu\n1    An Bình       120        400\n2    An Lạc        150        520\n"
    rest = "\f                   2\n3    An Hòa        130        410\n4    An Phú        140        430\n"
    first, second = grids_in(page + rest)
    assert (len(rows_of(first)), second.header_rows, second.n_rows) == (2, None, 2)


def test_rows_without_a_header_or_a_table_before_them_are_none() -> None:
    assert (
        grids_in(
            "PHỤ LỤC\nNguyễn Văn An     0912345678     12     45\nTrần Thị Bình     0912345679     13     46\n"
        )
        == []
    )


def test_words_two_spaces_apart_are_no_columns() -> None:
    text = "STT  Tên  xã  Số  hộ  Số  khẩu\n1  An  Bình  120  400\n2  Hòa  Tiến  Thượng  15  52\n3  Lạc  An  130  41\n"
    (grid,) = grids_in(text)
    assert [row[0] for row in rows_of(grid)] == ["1", "2", "3"]


def test_the_plan_s_own_headings_and_sentences_around_a_table_are_not_of_it() -> None:
    text = """\
     1. Tiêm phòng đạt tối thiểu 80% tổng đàn.
     2. Đối tượng, loại vắc xin
     phòng bệnh cho đàn vật nuôi của các ấp như sau

       TT   Ấp               Trâu, bò     Lợn      Gia cầm
        1   Vườn Xoài             215     1.240      8.500
        2   Rạch Sâu              180       960      6.200
            Cộng                  395     2.200     14.700

     3. Thời gian thực hiện: từ ngày 01/9/2025 đến hết ngày 15/10/2025.
    """
    grid = grid_in(text)
    assert paths_of(grid) == [("TT",), ("Ấp",), ("Trâu, bò",), ("Lợn",), ("Gia cầm",)]
    assert rows_of(grid)[-1] == ["", "Cộng", "395", "2.200", "14.700"]
    assert len(rows_of(grid)) == 3


def test_rows_parted_by_two_spaces_that_stand_under_nothing_are_no_error() -> None:
    text = """\
STT  Nội dung chi  Dự toán năm 2031  Ước thực hiện năm 2031  Dự toán năm 2032
TỔNG CHI NGÂN SÁCH  9.100  9.300  9.700  400  104,3
A  CHI CÂN ĐỐI NGÂN SÁCH  7.100  7.200  7.500  300  104,2
I  Chi đầu tư phát triển  2.100  2.150  2.300  150  107,0
1  Chi quản lý hành chính, Đảng, đoàn thể  5.000  5.050  5.200  150  103,0
"""
    (told,) = (" ".join(rows_of(grid)[-1]) for grid in grids_in(text))
    assert told == "1 Chi quản lý hành chính, Đảng, đoàn thể 5.000 5.050 5.200 150 103,0"


@given(st.text(alphabet="Hộ 12,\t\u00a0\u0323", min_size=1, max_size=30))
def test_whatever_blanks_part_three_texts_is_looked_at_as_a_row(text: str) -> None:
    for line in read_lines(text):
        if "  " in line.text and len(Page(text, [line]).pieces(0)) >= 3:
            assert may_part_three(line.text)


def test_labels_of_two_lines_stand_around_their_values() -> None:
    grid = grid_in("""\
        STT      Đơn vị      Tổng số    Phòng hộ    Sản xuất
               Xã Vĩnh
         1                   714,656    280,419     434,237
               Hòa
               Xã Đông
         2                   618,590    208,100     410,490
               Quang
         3     Xã An Bình    231,900    100,900     131,000
    """)
    assert [path[-1] for path in paths_of(grid)][1] == "Đơn vị"
    assert [row[:3] for row in rows_of(grid)] == [
        ["1", "Xã Vĩnh Hòa", "714,656"],
        ["2", "Xã Đông Quang", "618,590"],
        ["3", "Xã An Bình", "231,900"],
    ]


def test_a_total_on_top_in_two_lines_is_no_header() -> None:
    grid = grid_in("""\
                                    Năm 2024
        TT    Loại đất                               Kế hoạch (ha)     Tăng, giảm
                                  (ha)      (%)
        (1)      (2)              (3)       (4)           (5)             (6)
              TỔNG DIỆN TÍCH
                                1.525,36 100,00      1.525,36              0,00
              TỰ NHIÊN
         1    Đất nông nghiệp   1.420,02   93,09       805,48           -614,54
         2    Đất chưa dùng       105,34    6,91       719,88            614,54
    """)
    assert rows_of(grid)[1] == ["", "TỔNG DIỆN TÍCH TỰ NHIÊN", "1.525,36", "100,00", "1.525,36", "0,00"]
    assert paths_of(grid)[2] == ("Năm 2024", "(ha)")


def test_a_group_with_a_single_amount_may_open_the_body() -> None:
    grid = grid_in("""\
        STT     Nhiệm vụ                 Chủ trì      Quý I    Quý II    Kinh phí
         I    Cải cách thể chế                                              15
         1    Rà soát văn bản            Tư pháp        x                   10
         2    Kiểm tra văn bản           Tư pháp                 x           5
    """)
    assert rows_of(grid)[0] == ["I", "Cải cách thể chế", "", "", "", "15"]
    assert rows_of(grid)[2] == ["2", "Kiểm tra văn bản", "Tư pháp", "", "x", "5"]


def test_codes_a_space_behind_the_labels_are_a_column() -> None:
    grid = grid_in("""\
                                             Diện tích (ha)
        STT     Loại đất             Mã
                                       Hiện trạng     Kế hoạch
         1    Đất nông nghiệp        NNP      1.922,58      1.942,66
         2    Đất chuyên trồng lúa   LUC         38,68         41,16
         3    Đất phi nông nghiệp xã PNN        165,30        201,08
    """)
    assert [row[1:3] for row in rows_of(grid)][2] == ["Đất phi nông nghiệp xã", "PNN"]


def test_a_number_with_a_unit_in_small_letters_is_one_cell() -> None:
    grid = grid_in("""\
        STT    Tên sản phẩm         Phân hạng    Ngân sách    Đối ứng
         1    Thanh long sấy         04 sao        75,0        42,0
         2    Mật ong rừng tràm      03 sao        50,0        30,0
         3    Trà lá sen             03 sao        48,4        15,6
    """)
    assert [row[2] for row in rows_of(grid)] == ["04 sao", "03 sao", "03 sao"]


def test_a_caption_in_two_lines_is_no_heading() -> None:
    text = """\
                           TIẾN ĐỘ THỰC HIỆN NHIỆM VỤ
            (Kèm theo Kế hoạch số 20/KH-UBND ngày 09/2/2025 của Ủy ban nhân dân xã Hòa
                                      Mỹ)
                                                   Kinh phí
            STT      Tên sản phẩm     Số lượng
                                               Ngân sách    Đối ứng
             1    Thanh long sấy           12      75,0        42,0
             2    Mật ong rừng tràm       130      50,0         3,0
            """
    assert not any("Mỹ)" in heading for path in paths_of(grid_in(text)) for heading in path)


def test_words_behind_a_blank_label_belong_to_the_row_below() -> None:
    grid = grid_in("""\
        STT    Tên sản phẩm          Chủ thể          Ngân sách    Đối ứng
         1    Thanh long sấy      HTX Thuận Tiến         75,0        42,0
                                  Tổ hợp tác Sông
         2    Mật ong rừng tràm                          50,0        30,0
                                       Phan
         3    Trà lá sen          HTX Bàu Sen            48,4        15,6
    """)
    assert rows_of(grid)[1] == ["2", "Mật ong rừng tràm", "Tổ hợp tác Sông Phan", "50,0", "30,0"]


def test_marks_that_stand_a_little_aside_open_no_column() -> None:
    grid = grid_in("""\
                                         Thời gian
        STT     Nhiệm vụ                                 Kinh phí    Đối ứng
                                      Quý I    Quý II
         1    Rà soát văn bản           x                   1.510        20
         2    Kiểm tra văn bản                  x             50        1,5
         3    Công khai thủ tục           x                  120        300
         4    Tổng hợp, báo cáo                   x           12         32
    """)
    assert len(paths_of(grid)) == 6


SECOND_TABLE = """\
STT   Tên mô hình         Số hộ     Số khẩu   Ghi chú

1     Nuôi dê                12          40
2     Trồng chè trên đất      8          31
      dốc

II. KINH PHÍ
1. Nguồn vốn của xã

STT   Nguồn vốn           Năm 2025  Năm 2026  Ghi chú

1     Ngân sách xã          120         150
2     Đóng góp của hộ        45          60

Vốn của huyện cấp trong quý sau.

STT   Đầu việc            Chủ trì       Thời hạn
1     Đào ao              Thôn Đông     Tháng 3
2     Thả cá              Thôn Tây      Tháng 4
"""


def test_a_table_ends_before_the_header_of_the_next_and_takes_in_no_heading_between() -> None:
    blocks = read_plain_text(SECOND_TABLE.encode()).blocks
    first, second, third = (block for block in blocks if isinstance(block, Grid))
    assert [row[1] for row in rows_of(first)] == ["Nuôi dê", "Trồng chè trên đất dốc"]
    assert [row[1] for row in rows_of(second)] == ["Ngân sách xã", "Đóng góp của hộ"]
    assert rows_of(third)[0] == ["STT", "Đầu việc", "Chủ trì", "Thời hạn"]
    assert [block.text.value for block in blocks if not isinstance(block, Grid)] == [
        "II. KINH PHÍ",
        "1. Nguồn vốn của xã",
        "Vốn của huyện cấp trong quý sau.",
    ]


def test_an_age_within_a_label_is_no_value() -> None:
    grid = grid_in("""\
        STT   Chỉ tiêu             Đơn vị tính   Năm 2024   Năm 2025   Tổng số hai
                                                                       năm
        1     Hộ cận nghèo         hộ            120        110        230
        2     Trẻ em dưới 5 tuổi   người         440        206        646
        3     Xã An Bình           con           668        788        1.456
        """)
    assert [row[1] for row in rows_of(grid)] == ["Hộ cận nghèo", "Trẻ em dưới 5 tuổi", "Xã An Bình"]


def test_a_first_row_of_dashes_is_no_part_of_the_header() -> None:
    grid = grid_in("""\
        STT   Chỉ tiêu             Đơn vị tính   Năm 2024   Năm 2025   Tổng số hai
                                                                       năm
        1     Hộ cận nghèo         hộ            -          -          -
        2     Đàn bò thịt          con           440        206        646
        3     Xã An Bình           con           668        788        1.456
        """)
    assert rows_of(grid)[0] == ["1", "Hộ cận nghèo", "hộ", "-", "-", "-"]
    assert paths_of(grid)[-1] == ("Tổng số hai năm",)


LABELS_AROUND = """\
                Tổng diện   Lúa (ha)      Ngô
TT    Đơn vị
                tích (ha)                 (ha)
      Xã Cẩm
 1                 755,3       196,0      408,3
        Đàn
     Xã Lương
 2                 410,1       161,4      111,7
        Phú
\f     Xã Suối
3              508,5      181,5      350,7
       Bau
     Xã Bản
4              745,8      217,8      355,2
       Lầu
"""


def test_labels_in_lines_around_all_values_were_headings_and_the_next_page_was_lost_untold() -> None:
    found = grids_in(LABELS_AROUND)
    assert [row[:3] for grid in found for row in rows_of(grid)] == [
        ["1", "Xã Cẩm Đàn", "755,3"],
        ["2", "Xã Lương Phú", "410,1"],
        ["3", "Xã Suối Bau", "508,5"],
        ["4", "Xã Bản Lầu", "745,8"],
    ]


def test_the_first_line_of_words_around_a_row_was_a_heading() -> None:
    grid = grid_in("""\
        TT    Tên thiết bị        Thông số kỹ thuật      ĐVT   Số lượng    Thành tiền

                               Core i5, RAM 16 GB, SSD
         1  Máy vi tính                                Bộ         12    186.000.000
                                     512 GB
         2  Máy in               A4, in hai mặt        Cái        05     34.000.000
         3  Bàn ghế          Loại 2 chỗ ngồi, cỡ số V  Bộ        140    231.000.000
         4  Tủ hồ sơ       Sắt, 4 ngăn, cao 1830 mm, dài Cái       8     25.600.000
    """)
    assert paths_of(grid)[2] == ("Thông số kỹ thuật",)
    assert [row[2:4] for row in rows_of(grid)] == [
        ["Core i5, RAM 16 GB, SSD 512 GB", "Bộ"],
        ["A4, in hai mặt", "Cái"],
        ["Loại 2 chỗ ngồi, cỡ số V", "Bộ"],
        ["Sắt, 4 ngăn, cao 1830 mm, dài", "Cái"],
    ]


def test_a_size_in_the_longest_label_opened_a_column_that_moved_the_headings() -> None:
    grid = grid_in("""\
                                              Kế
        TT       Loại vật tư         ĐVT               Đã có    Đạt (%)
                                             hoạch
         1   Áo phao                 Cái       41       543     1.324,4
         2   Nhà bạt 24,75 m2        Bộ       140     1.154       824,3
         3   Phao tròn               Cái      709       829       116,9
         4   Gạo tẻ                  Tấn      712       189        26,5
    """)
    assert [path[-1] for path in paths_of(grid)] == [
        "TT",
        "Loại vật tư",
        "ĐVT",
        "Kế hoạch",
        "Đã có",
        "Đạt (%)",
    ]
    assert rows_of(grid)[1] == ["2", "Nhà bạt 24,75 m2", "Bộ", "140", "1.154", "824,3"]


def test_a_page_that_begins_with_the_rest_of_a_label_below_the_repeated_header_was_a_table_of_its_own() -> (
    None
):
    head = "TT      Tên công trình                    Tổng số    Ngân sách\n"
    first, second = grids_in(
        f"""{head}
 1    Kiên cố hóa kênh mương              3.594      1.460
      Nâng cấp đường giao thông từ nhà
 2                                        2.924      2.025
      văn hóa đến kênh chính
 3    Nâng cấp đường giao thông từ nhà    2.221      2.135
\f{head}      văn hóa đến kênh chính
 4    Sửa chữa trường mầm non               505      2.879
      Nâng cấp đường giao thông từ nhà
 5                                          604        138
      văn hóa đến kênh chính
"""
    )
    assert paths_of(second) == paths_of(first)
    assert rows_of(second)[0] == ["", "văn hóa đến kênh chính", "", ""]
    assert rows_of(second)[2][1] == "Nâng cấp đường giao thông từ nhà văn hóa đến kênh chính"


def test_pages_with_few_notes_and_with_none_were_lost_or_the_notes_taken_for_values() -> None:
    rows = "\n".join(f"{at:<3}  Xóm Đại Từ    {100 + at}   {at + 10}" for at in range(3, 43))
    found = grids_in(
        f"""\
TT    Thôn, bản     Số hộ    Hộ nghèo    Ghi chú
1    Bản Tân Lập     92        10
2    Xóm Mỹ Hòa      67         7        Mới sáp nhập
\f{rows}   Mới lập
\f43  Xóm Quế Lâm   139    19
     Tổng cộng     5.321   968
"""
    )
    assert [grid.n_cols for grid in found] == [5, 5, 5]
    assert rows_of(found[1])[-1] == ["42", "Xóm Đại Từ", "142", "52", "Mới lập"]
    assert rows_of(found[2])[-1] == ["", "Tổng cộng", "5.321", "968", ""]


def test_a_page_with_a_single_row_and_one_that_begins_within_a_row_were_lost() -> None:
    start = """\
STT      Loại đất              Mã      Năm 2025     Năm 2026     Biến động
  1     Đất nông nghiệp        NNP    26.691,65    26.620,39       -71,26
 1.1     Đất trồng lúa         LUA     8.750,80     8.713,35       -37,45
\f"""
    single = grids_in(f"{start} 2   Đất phi nông nghiệp   PNN   15.090,48   15.077,60   -12,88\n")
    assert rows_of(single[1])[-1][2:] == ["PNN", "15.090,48", "15.077,60", "-12,88"]
    within = grids_in(
        f"""{start}      Trong đó: Đất chuyên trồng
                                  LUC    812,40      790,15     -22,25
                lúa
1.2    Đất hàng năm khác          HNK   3.679,81    3.687,47      7,66
"""
    )
    assert rows_of(within[1])[0][1:4] == ["Trong đó: Đất chuyên trồng lúa", "LUC", "812,40"]


def test_a_total_of_a_name_and_amounts_a_space_apart_was_a_heading() -> None:
    grid = grid_in("""\
        TT      Danh mục dự án           Địa điểm        Tổng số     Năm 2024    Năm 2025

                TỔNG SỐ                                  108.861 44.450 18.000
         1    Cầu Suối Đá                Xã Đức Bác       29.720      17.535      3.600
         2    Đường Đồng Mít             Xã Đại Lâm       79.141      26.915     14.400
    """)
    assert rows_of(grid)[0][1] == "TỔNG SỐ"


def test_a_line_that_numbers_columns_over_no_row_was_an_error() -> None:
    assert not grids_in("TT    Nội dung    Tổng số\n\nA       1       12       5=2-1\n\nHết\n")


def test_rows_whose_amounts_stand_a_space_behind_a_text_were_part_of_the_header() -> None:
    grid = grid_in("""\
        TT          Tên dự án         Địa điểm       Chủ đầu tư            Tổng mức    Vốn 2026

         1 Trạm bơm Đồng Cầu          Xã Mỹ Hòa      Ban Quản lý dự án xây dựng 76.479 1.245
         2 Hồ Khe Lầu                 Xã Tân Lập     UBND xã Tân Lập       81.994       2.798
         3 Trạm y tế Nậm Khao         Xã Nậm Khao    Trung tâm Y tế        25.833       1.698
    """)
    assert [row[0] for row in rows_of(grid)] == ["1", "2", "3"]
    assert rows_of(grid)[0][-2:] == ["76.479", "1.245"]


def test_amounts_a_space_behind_a_text_and_before_another_were_part_of_the_header() -> None:
    grid = grid_in("""\
        STT   Tên xã mới        Các xã nhập lại          Diện tích  Dân số      Trụ sở

         1   Xã Lục Sơn     Xã Lục và xã Sơn Hạ Đông 109.888 4.952     Xã Lục
         2   Xã Hà Tây      Xã Hà và xã Tây          4.718   3.619     Xã Hà Tây
         3   Xã Bến Đá      Xã Bến và xã Đá Bạc      7.942   2.606     Xã Đá Bạc
    """)
    assert [row[0] for row in rows_of(grid)] == ["1", "2", "3"]
    assert rows_of(grid)[0][3:] == ["109.888", "4.952", "Xã Lục"]


def test_years_a_space_apart_head_columns_of_their_own() -> None:
    """Broken: `Năm 2024 Năm` stood over one column, `2025` over the next."""
    grid = grid_in("""\
        TT           Nội dung             phí       Cộng     Năm 2023 Năm 2024 Năm 2025
         I     Tuyên truyền, phổ biến   6.003,4    2.765,2    1.161,0      923,9   680,3
        1    Xây dựng phóng sự, tin     3.384,1    1.438,4     713,2       160,9   564,3
        2    Tổ chức tập huấn           2.619,3    1.326,8     447,8       763,0   116,0
        II    Hỗ trợ giống, vật tư      9.991,7    4.907,4    1.295,1     1.555,7 2.056,6
    """)
    heads = [cell.text.value for cell in grid.cells if cell.row == 0 and cell.text]
    assert heads[4:] == ["Năm 2023", "Năm 2024", "Năm 2025"]


def test_numbers_of_labels_in_the_middle_of_their_column_open_none() -> None:
    """Broken: the longest label had its number in a column of its own, and all values stood one column on."""
    grid = grid_in("""\
               Công trình              Tổng số    Nhân dân

               TỔNG SỐ                  18.238      2.397
        I. Công trình chuyển tiếp        4.813        451
       1. Đường giao thông Phú Mỹ        3.011        354
          2. Nhà văn hóa Trung           1.802         97
    3. Kênh mương nội đồng cánh Sau      6.254        574
           4. Sửa chữa trụ sở            3.714        724
    """)
    assert grid.n_cols == 3
    assert rows_of(grid)[4] == ["3. Kênh mương nội đồng cánh Sau", "6.254", "574"]


def test_numbers_behind_a_column_of_places_have_one_of_their_own() -> None:
    """Broken: they passed for those of labels, and places, numbers and their headings stood in one column."""
    grid = grid_in("""\
        Xã              TT      Tên dự án        Tổng số    Nhân dân
        Lục Sơn         1     Đường Phú Mỹ          3.011        354
                        2     Nhà văn hóa           1.802         97
                        3     Kênh mương            6.254        574
        Hà Tây          1     Trường tiểu học       4.254        574
                        2     Sửa chữa trụ sở       3.714        724
    """)
    assert rows_of(grid)[3] == ["Hà Tây", "1", "Trường tiểu học", "4.254", "574"]


def test_headings_over_columns_that_are_blank_in_all_rows_are_in_doubt() -> None:
    grid = grid_in("""\
        TT     Tên trường           Khối 10        Khối 11

                                  Lớp     HS     Lớp     HS
         1    Trường Đông          11             16
         2    Trường Tây            9             19
         3    Trường Nam           14             10
    """)
    assert grid.n_cols < 6
    assert grid.doubtful_header


def test_a_heading_whose_words_are_spread_is_in_no_doubt() -> None:
    grid = grid_in("""\
        TT     Tên  trường        Số   lớp        Số   học sinh
         1    Trường Đông          11               120
         2    Trường Tây            9               130
         3    Trường Nam           14               140
    """)
    assert not grid.doubtful_header


def test_notes_in_lines_around_their_rows_were_taken_into_the_last_value() -> None:
    grid = grid_in("""\
        STT    Thôn, bản        Số hộ     Diện tích (km2)      Ghi chú

         1   Bản Tân Lập          92           33,8
                                                             Mới sáp
         2   Xóm Mỹ Hòa          267            9,7
                                                              nhập
         3   Thôn Nậm Khao       217            2,0
    """)
    assert rows_of(grid)[1] == ["2", "Xóm Mỹ Hòa", "267", "9,7", "Mới sáp nhập"]


def test_numbers_of_columns_alone_above_a_page_were_an_error() -> None:
    assert not grids_in("1          2                    3                   4\n\n\f\nHết\n")
