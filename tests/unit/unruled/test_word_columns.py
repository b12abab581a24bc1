from extractors.unruled.number_tables.word_columns import repeated_ends
from extractors.unruled.words import words_of
from tests.unit.unruled.dumps import rows_of, table_in


def ends(*labels: str) -> int:
    return repeated_ends([words_of(number, label) for number, label in enumerate(labels)])


def test_offices_behind_the_labels_repeat() -> None:
    assert (
        ends(
            "Trồng rừng tập trung Phòng Kinh tế",
            "Làm đường Ban Quản lý",
            "Xây trường học Ban Quản lý",
            "Cấp nước sạch Phòng Kinh tế",
        )
        == 1
    )


def test_two_columns_of_offices_repeat_one_before_the_other() -> None:
    labels = ("Trồng rừng", "Làm đường", "Xây trường", "Cấp nước")
    offices = ("Phòng Kinh tế", "Ban Quản lý", "Ban Quản lý", "Phòng Kinh tế")
    others = ("Hội Nông dân", "Hội Nông dân", "Đoàn Thanh niên", "Đoàn Thanh niên")
    rows = (
        f"{label} các thôn {office} {other}"
        for label, office, other in zip(labels, offices, others, strict=True)
    )
    assert ends(*rows) == 2


def test_names_that_differ_do_not_repeat() -> None:
    assert ends("Trường Tiểu học An Bình", "Trường Tiểu học An Lạc", "Trạm Y tế Hòa Tiến", "Cầu Phú Sơn") == 0


def test_the_office_of_each_row_has_a_column_before_the_values() -> None:
    table = table_in(
        """\
        TT Nội dung Cơ quan chủ trì Tổng số Năm 2024 Năm 2025 Ghi chú
        1 Trồng rừng tập trung Phòng Kinh tế 120 50 70
        2 Làm đường liên thôn Ban Quản lý 230 110 120
        3 Xây trường mầm non Ban Quản lý 340 140 200
        4 Cấp nước sinh hoạt Phòng Kinh tế 450 250 200
        """
    )
    assert [row[1:4] for row in rows_of(table.grid)] == [
        ["Trồng rừng tập trung", "Phòng Kinh tế", "120"],
        ["Làm đường liên thôn", "Ban Quản lý", "230"],
        ["Xây trường mầm non", "Ban Quản lý", "340"],
        ["Cấp nước sinh hoạt", "Phòng Kinh tế", "450"],
    ]


def test_a_column_of_measures_before_the_values_was_part_of_the_names_untold() -> None:
    table = table_in(
        """\
        STT Tên sản phẩm Hạng
        Số cơ
        sở
        Sản lượng
        (kg)
        1 Mật ong rừng 4 sao 2 5.949
        2 Miến dong 3 sao 4 1.377
        3 Gạo nếp nương 3 sao 3 3.096
        4 Trà hoa vàng 4 sao 5 9.099
        """
    )
    assert [row[1:4] for row in rows_of(table.grid)] == [
        ["Mật ong rừng", "4 sao", "2"],
        ["Miến dong", "3 sao", "4"],
        ["Gạo nếp nương", "3 sao", "3"],
        ["Trà hoa vàng", "4 sao", "5"],
    ]
