"""Results told in prose, held against the rows of indicators of the plan's tables."""

import pytest

from tests.unit.consistency.plans import plan_of

ROWS = [
    ["1", "Thu nhập bình quân đầu người", "triệu đồng", "52,5", "56,0"],
    ["2", "Tỷ lệ hộ sử dụng nước sạch", "%", "92,4", "94,5"],
    ["3", "Năng suất lúa", "tạ/ha", "52", "54"],
    ["4", "Tổng đàn gia súc", "con", "3.450", "3.600"],
]


def told(
    clause: str,
    years: tuple[str, str] = ("Thực hiện 2022", "Kế hoạch 2023"),
    heading: str = "TÌNH HÌNH THỰC HIỆN NĂM 2022",
) -> list[str]:
    table = [["TT", "Chỉ tiêu", "Đơn vị tính", *years], *ROWS]
    appendix = "\n".join(("Phụ lục I\nCHỈ TIÊU KINH TẾ - XÃ HỘI\n", *map("\t".join, table)))
    plan = plan_of(f"I. {heading}", clause, "II. CHỈ TIÊU", "Tại Phụ lục I.", appendices=appendix, year=2023)
    return [one.message for one in plan.findings if one.code == "target_not_in_table"]


@pytest.mark.parametrize("years", [("Thực hiện 2022", "Kế hoạch 2023"), ("Năm 2022", "Năm 2023")])
@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("Thu nhập bình quân đầu người năm 2022 đạt 50 triệu đồng.", "52,5"),
        ("Năm 2022, tỷ lệ hộ sử dụng nước sạch đạt 91,4%, tăng 1,2% so với năm 2021.", "92,4"),
        ("Năng suất lúa của xã Đồi Mây đạt 53 tạ/ha.", "52"),
        ("Tổng đàn gia súc là 3.540 con.", "3.450"),
    ],
)
def test_a_result_that_its_row_tells_otherwise(clause: str, expected: str, years: tuple[str, str]) -> None:
    (message,) = told(clause, years)
    assert message.endswith(f"{years[0]}) ghi {expected}")


@pytest.mark.parametrize(
    "clause",
    [
        "Năng suất lúa đạt 52 tạ/ha.",
        "Năng suất lúa năm 2021 đạt 50 tạ/ha.",
        "Năng suất lúa đông xuân đạt 53 tạ/ha.",
        "Năng suất lúa 6 tháng đầu năm đạt 48 tạ/ha.",
        "Năng suất lúa đạt khoảng 50 tạ/ha.",
        "Năng suất lúa đạt 50 tạ/ha ở vùng cao.",
        "Năng suất lúa tăng 3 tạ/ha.",
        "Kế hoạch huyện giao năng suất lúa đạt 53 tạ/ha.",
        "Thôn Pom: Năng suất lúa đạt 50 tạ/ha.",
        "1. Bản Hin\n\nNăng suất lúa đạt 50 tạ/ha.",
        "Năng suất lúa đạt 5,3 tấn/ha.",
    ],
)
def test_what_is_told_of_something_else_is_no_contradiction(clause: str) -> None:
    assert told(clause) == []


def test_a_result_is_not_held_against_a_plan() -> None:
    assert told("Năng suất lúa đạt 53 tạ/ha.", ("Kế hoạch 2022", "Kế hoạch 2023")) == []
    assert told("Năng suất lúa đạt 53 tạ/ha.", ("Năm 2022", "Năm 2023"), "KẾT QUẢ THỰC HIỆN NĂM 2023") == []
