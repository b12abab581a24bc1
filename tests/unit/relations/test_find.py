from extractors.numbers import resolve_numbers
from extractors.relations import Linear, Quotient, Relation, figures_of, find_relations
from models.table import Table
from tests.unit.numbers.builders import table


def relations(given: Table) -> tuple[Relation, ...]:
    (resolved,) = resolve_numbers((given,))
    return find_relations(figures_of(resolved))


def sums(given: Table) -> dict[int, tuple[int, ...]]:
    """For each total row the rows that it sums."""
    return {one.target: one.expression.operands for one in relations(given) if one.axis == "rows"}


def test_a_total_sums_the_rows_over_it() -> None:
    body = "1 | An Lộc | 12 | 5\n2 | Phú Yên | 30 | 6\n3 | Xuân Hòa | 8 | 2\n | Tổng cộng | 50 | 13"
    assert sums(table(["TT", "Thôn", "Số hộ", "Số mô hình"], body)) == {3: (0, 1, 2)}


def test_a_total_on_top_sums_the_groups_below_it() -> None:
    body = """
          | Tổng số  | 60
        I | Vùng cao | 42
        1 | An Lộc   | 12
        2 | Phú Yên  | 30
        II | Vùng thấp | 18
        1 | Xuân Hòa | 8
        2 | Bình Minh | 10
        """
    assert sums(table(["TT", "Thôn", "Số hộ"], body)) == {0: (1, 4), 1: (2, 3), 4: (5, 6)}


def test_the_parents_that_the_table_reader_gives_count() -> None:
    body = "1 | Khối A | 42\n | An Lộc | 12\n | Phú Yên | 30\n2 | Khối B | 18\n | Xuân Hòa | 18\n | Cộng | 60"
    parents = [5, 0, 0, 5, 3, None]
    assert sums(table(["TT", "Thôn", "Số hộ"], body, parents=parents)) == {0: (1, 2), 3: (4,), 5: (0, 3)}


def test_averages_and_rates_are_not_summed() -> None:
    body = """
        1 | An Lộc   | 120 | 52,5 | 15 | 91,2
        2 | Phú Yên  | 300 | 48,0 | 17 | 93,4
        3 | Xuân Hòa | 80  | 50,5 | 16 | 95,0
          | Cộng     | 500 | 49,5 | 16 | 93,1
        """
    header = ["TT", "Xã", "Diện tích (ha)", "Năng suất (tạ/ha)", "Tiêu chí đạt", "Tỷ lệ (%)"]
    (total,) = (one for one in relations(table(header, body)) if one.axis == "rows")
    assert total.lanes == (2,)


def test_rows_of_other_units_are_not_summed() -> None:
    body = "I | Trồng trọt | ha | 50\n1 | Lúa | ha | 30\n2 | Ngô | ha | 20\n3 | Sản lượng | tấn | 400"
    given = table(["TT", "Chỉ tiêu", "ĐVT", "Kế hoạch"], body)
    assert sums(given) == {0: (1, 2)}


def test_parts_under_trong_do() -> None:
    body = "1 | A | 12 | 5 | 7\n2 | B | 30 | 6 | 24\n3 | C | 8 | 2 | 6"
    header = ["TT", "Thôn", "Lao động", "Trong đó > Nam", "Trong đó > Nữ"]
    (relation,) = relations(table(header, body))
    assert (relation.kind, relation.asserted, relation.target) == ("parts", "header", 2)
    assert relation.expression == Linear(((3, 1), (4, 1)))
    assert (relation.holding, relation.checked) == (3, 3)


def test_a_list_under_trong_do_that_is_not_exhaustive_asserts_nothing() -> None:
    body = "1 | A | 120 | 5 | 7\n2 | B | 300 | 6 | 24\n3 | C | 80 | 2 | 6\n4 | D | 90 | 4 | 9"
    header = ["TT", "Thôn", "Tổng số hộ", "Trong đó > Hộ nghèo", "Trong đó > Hộ có công"]
    assert relations(table(header, body)) == ()


def test_like_columns_of_the_groups_beside_a_total() -> None:
    body = """
        1 | A | 150 | 141 | 94,00 | 9  | 6,00
        2 | B | 160 | 149 | 93,13 | 11 | 6,88
        3 | C | 175 | 168 | 96,00 | 7  | 4,00
        4 | D | 120 | 105 | 87,50 | 15 | 12,50
        """
    header = [
        "TT",
        "Thôn",
        "Nhà ở > Tổng số hộ",
        "Nhà ở > Kiên cố > Số hộ",
        "Nhà ở > Kiên cố > Tỷ lệ (%)",
        "Nhà ở > Tạm > Số hộ",
        "Nhà ở > Tạm > Tỷ lệ (%)",
    ]
    found = {(one.kind, one.target): one.expression for one in relations(table(header, body))}
    assert found == {
        ("parts", 2): Linear(((3, 1), (5, 1))),
        ("rate", 4): Quotient(3, 2),
        ("rate", 6): Quotient(5, 2),
    }


def test_percentages_of_the_parts_are_not_parts_of_the_percentage() -> None:
    body = "1 | A | 81,5 | 35 | 65\n2 | B | 91,0 | 40 | 60\n3 | C | 75,5 | 55 | 45"
    header = [
        "TT",
        "Xã",
        "Thu gom (%) > Tỷ lệ",
        "Thu gom (%) > Trong đó > Đốt",
        "Thu gom (%) > Trong đó > Chôn",
    ]
    assert relations(table(header, body)) == ()


def test_a_difference_that_nearly_all_rows_bear_out() -> None:
    body = "\n".join(
        f"{row} | Thôn {name} | {poor} | {less} | {poor - less}"
        for row, (name, poor, less) in enumerate(
            [("A", 41, 12), ("B", 53, 20), ("C", 77, 31), ("D", 64, 15), ("E", 92, 44)], start=1
        )
    )
    header = ["TT", "Thôn", "Hộ nghèo đầu năm", "Số hộ giảm", "Hộ nghèo cuối năm"]
    (relation,) = relations(table(header, body))
    assert (relation.kind, relation.asserted, relation.target) == ("difference", "mined", 4)
    assert relation.expression == Linear(((2, 1), (3, -1)))


def test_formulas_of_the_row_of_column_numbers() -> None:
    body = "1 | A | 200 | 50 | 25,00 | 150\n2 | B | 400 | 80 | 20,00 | 320"
    given = table(
        ["TT", "Xã", "Dân số", "Tham gia", "Mức độ", "Chưa tham gia"],
        body,
        formulas={2: ("1", None), 3: ("2", None), 4: ("3", "2/1*100"), 5: ("4", "1-2")},
    )
    found = {(one.kind, one.asserted): one.target for one in relations(given)}
    assert found == {("rate", "formula"): 4, ("difference", "formula"): 5}


def test_a_formula_that_no_row_obeys_was_misread() -> None:
    body = "1 | A | 200 | 50 | 25\n2 | B | 400 | 80 | 30"
    given = table(
        ["TT", "Xã", "Dân số", "Tham gia", "Số thôn"], body, formulas={2: ("1", None), 4: ("3", "1*100")}
    )
    assert relations(given) == ()


def test_small_numbers_that_agree_by_chance_are_no_relation() -> None:
    body = "\n".join(
        f"{row} | Thôn {row} | {row % 3} | {row % 2} | {row % 3 + row % 2}" for row in range(1, 7)
    )
    assert relations(table(["TT", "Thôn", "Họp", "Lớp", "Đợt"], body)) == ()
