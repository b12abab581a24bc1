"""Clauses whose figures are right though they do not add up at first sight: none of them is accused."""

import pytest

from extractors.citations.passages import passages
from extractors.consistency.prose.arithmetic import wrong_clauses
from extractors.consistency.prose.clause_targets import figure_clauses
from extractors.consistency.prose.targets import prose_findings
from models.finding import Finding
from tests.builders import zones
from tests.unit.consistency.test_prose import read


def told(clause: str) -> list[Finding]:
    """What is said of a clause, be it of a target or not."""
    clauses = figure_clauses(passages(zones(body=clause), {}))
    return [*wrong_clauses(clauses, []), *prose_findings(read(clause), [])]


@pytest.mark.parametrize(
    "clause",
    [
        # rounded, or told roughly
        "Diện tích rừng trồng mới đạt 40 ha, gồm 25,4 ha keo và 14,5 ha quế",
        "Toàn xã trồng mới 12,5 nghìn cây, gồm 8,3 nghìn cây keo và 4,3 nghìn cây quế",
        "Đào tạo nghề cho 1.200 người, gồm trên 300 người trung cấp và 890 người sơ cấp",
        "Đào tạo nghề cho 1.100 - 1.200 người, gồm 300 người trung cấp và 850 người sơ cấp",
        "Khu bảo tồn 5.400 ha, bao gồm vùng lõi 3.000 ha và vùng đệm rộng hơn 2.000 ha",
        "Số hộ dùng nước sạch tăng từ 900 hộ lên khoảng 1.000 hộ, tăng 105 hộ",
        # items without a number of their own
        "Huy động 120 người, gồm dân quân 60 người, công an 45 người, thanh niên xung kích",
        "Huy động 120 người, gồm dân quân 60 người, công an 45 người, ngoài ra còn có đoàn viên",
        "Huy động 120 người, gồm cán bộ huyện, xã 60 người, công an 45 người",
        # groups that overlap, parts of parts, and another matter behind the list
        "Xã có 12 thôn, bao gồm 8 thôn người Mông, 6 thôn người Dao, có thôn của cả hai dân tộc",
        "Tạo việc làm cho 1.200 lao động, gồm 600 lao động nữ và 900 lao động nông thôn",
        "Đất đai có 5.400 ha, gồm đất nông nghiệp 4.800 ha, đất rừng 500 ha, đất khác 600 ha",
        "Trồng 5.000 cây, gồm 2.000 cây xanh, 3.000 cây keo, chăm sóc 1.000 cây",
        "Tổng đàn gia súc là 4.500 con, gồm trâu 500 con, bò 1.000 con, lợn 3.000 con, gà 25.000 con",
        "Lớp có 42 học sinh, trong đó dân tộc nam 20 học sinh, dân tộc nữ 15 học sinh",
        "Giúp đỡ 120 hộ, trong đó 50 hộ nghèo và 35 hộ cận nghèo",
        # the list is of another amount
        "Diện tích tăng thêm 150 ha so với 1.200 ha, gồm 500 ha keo và 650 ha quế",
        "Diện tích rừng tăng từ 120 ha lên 135 ha, gồm 10 ha trồng mới và 5 ha khoanh nuôi",
        # money on its way, of single ones, of periods
        "Tổng vốn là 500 triệu đồng, trong đó phân bổ 450 triệu đồng, giải ngân 200 triệu đồng",
        "Tổng chi 500 triệu đồng, trong đó chi thường xuyên 450 triệu đồng, chi lương 300 triệu đồng",
        "Tổng thu 500 triệu đồng, trong đó ngân sách nhà nước 450 triệu đồng, ngân sách tỉnh 300 triệu đồng",
        "Thu ngân sách đạt 50 tỷ đồng, trong đó tỉnh giao 40 tỷ đồng, huyện giao 45 tỷ đồng",
        "Phạt 15 triệu đồng, trong đó thấp nhất 2 triệu đồng, cao nhất 14 triệu đồng",
        "Tổng giải thưởng 12 triệu đồng, gồm: giải nhất 5 triệu đồng, giải nhì 3 triệu đồng, giải ba 2 triệu đồng",
        "Điều chỉnh kinh phí từ 500 triệu đồng xuống 350 triệu đồng, "
        "trong đó ngân sách tỉnh từ 300 triệu đồng xuống 200 triệu đồng",
        # changes of another time or kind
        "Tỷ lệ hộ nghèo giảm từ 5,2% xuống còn 4,1%, giảm 2,1% trong 2 năm",
        "Tỷ lệ học sinh bỏ học giảm từ 1,2% xuống 0,9%, giảm 25%",
        "Số hộ nghèo giảm từ 450 hộ xuống 380 hộ, giảm 95 hộ, phát sinh mới 25 hộ",
    ],
)
def test_right_clauses_are_not_accused(clause: str) -> None:
    assert told(clause) == []


@pytest.mark.parametrize(
    "clause",
    [
        "Diện tích rừng trồng mới đạt 40,0 ha, gồm 25,4 ha keo và 14,3 ha quế",
        "Đào tạo nghề cho 1.200 người, gồm 300 người trung cấp và 890 người sơ cấp",
        "Huy động 120 người, gồm dân quân 60 người, công an 45 người, đoàn viên 25 người",
        "Lớp có 42 học sinh, trong đó nam 20 học sinh, nữ 23 học sinh",
        "Diện tích rừng đạt 135 ha, gồm 120 ha rừng cũ và 5 ha khoanh nuôi",
        "Tổng vốn là 500 triệu đồng, trong đó ngân sách tỉnh 450 triệu đồng, ngân sách huyện 70 triệu đồng",
        "Tỷ lệ hộ nghèo giảm từ 5,2% xuống còn 4,1%, giảm 2,1%",
        "Số hộ nghèo giảm từ 450 hộ xuống 380 hộ, giảm 95 hộ",
    ],
)
def test_their_like_with_a_slip_are_told(clause: str) -> None:
    assert {one.code for one in told(clause)} <= {"target_parts", "target_change"}
    assert told(clause)
