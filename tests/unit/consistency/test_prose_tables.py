from decimal import Decimal

import pytest

from tests.unit.consistency.plans import plan_of

INDICATORS = """Phụ lục I

CHỈ TIÊU CHỦ YẾU

TT\tChỉ tiêu\tĐVT\tThực hiện năm 2023\tKế hoạch năm 2024
1\tTổng sản lượng lương thực có hạt\ttấn\t7.015,5\t7.240,5
2\tThu ngân sách trên địa bàn\ttriệu đồng\t340\t374
3\tSố lao động qua đào tạo\tngười\t530\t560
"""
MONEY = """Phụ lục II

KINH PHÍ THỰC HIỆN KẾ HOẠCH

TT\tNội dung\tKinh phí (triệu đồng)
1\tTập huấn\t350
2\tMua giống\t700
\tTổng kinh phí\t1.050
"""


CROPS = """Phụ lục III

CHỈ TIÊU NÔNG NGHIỆP

TT\tChỉ tiêu\tĐVT\tThực hiện năm 2023\tKế hoạch năm 2024
I\tCHỈ TIÊU KINH TẾ\t\t\t
1\tCây lúa\t\t\t
-\tDiện tích gieo trồng\tha\t400\t410
-\tNăng suất\ttạ/ha\t52\t53
2\tCây ngô\t\t\t
-\tSản lượng\ttấn\t900\t950
3\tGiá trị sản phẩm thủy sản\ttriệu đồng\t300\t310
"""


def told(result: str = "Các thôn đã làm tốt.", target: str = "Giữ vững kết quả.") -> list[object]:
    appendices = "\n".join((INDICATORS, MONEY, CROPS))
    plan = plan_of("I. KẾT QUẢ", result, "II. MỤC TIÊU", target, appendices=appendices)
    return [one.expected for one in plan.findings if one.code == "target_not_in_table"]


@pytest.mark.parametrize(
    ("target", "right"),
    [
        ("Thu ngân sách trên địa bàn năm 2024 đạt 384 triệu đồng.", [Decimal(374)]),
        ("Thu ngân sách trên địa bàn năm 2024 đạt 374 triệu đồng.", []),
        ("Thu ngân sách trên địa bàn năm 2023 đạt 340 triệu đồng.", []),
        ("Thu ngân sách trên địa bàn năm 2022 đạt 310 triệu đồng.", []),
        ("Tổng sản lượng lương thực có hạt năm 2024 đạt 7,24 nghìn tấn.", []),
        ("Thu ngân sách trên địa bàn thôn Đông năm 2024 đạt 38 triệu đồng.", []),
        ("Kế hoạch thu ngân sách trên địa bàn năm 2023 là 360 triệu đồng.", []),
        ("Đến 30/6/2024 thu ngân sách trên địa bàn đạt 190 triệu đồng.", []),
        ("Huyện giao thu ngân sách trên địa bàn là 360 triệu đồng, phấn đấu đạt 374 triệu đồng.", []),
        (
            "Thu ngân sách trên địa bàn năm 2024 đạt 384 triệu đồng, huyện giao 360 triệu đồng.",
            [Decimal(374)],
        ),
        ("Giá trị sản phẩm thủy sản năm 2024 đạt 330 triệu đồng.", [Decimal(310)]),
        ("Diện tích gieo trồng năm 2024 đạt 1.240 ha.", []),
        ("Diện tích gieo trồng cây lúa năm 2024 đạt 430 ha.", [Decimal(410)]),
    ],
)
def test_a_target_that_a_row_of_indicators_tells_otherwise(target: str, right: list[Decimal]) -> None:
    assert told(target=target) == right


@pytest.mark.parametrize(
    ("result", "right"),
    [
        ("Tổng kinh phí thực hiện kế hoạch là 1.250 triệu đồng (chi tiết tại Phụ lục II).", [Decimal(1050)]),
        ("Tổng kinh phí thực hiện kế hoạch là 1.050 triệu đồng (chi tiết tại Phụ lục II).", []),
        ("Tổng kinh phí thực hiện kế hoạch là 1.250 triệu đồng (chi tiết tại Phụ lục I).", []),
        ("Tổng kinh phí thực hiện kế hoạch là 1.250 triệu đồng.", []),
        ("Tổng kinh phí làm đường là 250 triệu đồng (chi tiết tại Phụ lục II).", []),
        ("Số lao động qua đào tạo năm 2023 là 535 người (Phụ lục I).", [Decimal(530)]),
    ],
)
def test_a_clause_that_its_appendix_tells_otherwise(result: str, right: list[Decimal]) -> None:
    assert told(result=result) == right


def test_money_is_held_against_figures_of_its_unit_alone() -> None:
    clause = "Tổng kinh phí thực hiện kế hoạch là 1.050 triệu đồng (chi tiết tại Phụ lục II)."
    for unit, header in (("", "Kinh phí"), (" (nghìn đồng)", "Tổng kinh phí thực hiện")):
        table = MONEY.replace("Kinh phí (triệu đồng)", header + unit).replace("50\n", "50.000\n")
        table = table.replace("700\n", "700.000\n")
        plan = plan_of("I. KẾT QUẢ", clause, "II. MỤC TIÊU", clause, appendices=table)
        assert [one.code for one in plan.findings] == []
