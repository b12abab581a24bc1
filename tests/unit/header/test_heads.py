"""Decisions whose authority line names the head of an agency."""

import pytest

from pipeline.parsing import parse_bytes

DECISION = """{agency}
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 15/{symbol}
Mây Hạ, ngày 05 tháng 3 năm 2024
QUYẾT ĐỊNH
Về việc ban hành Kế hoạch trồng cây năm 2024
{head}
Căn cứ Luật Lâm nghiệp ngày 15/11/2017;
Xét đề nghị của Chánh Văn phòng,
QUYẾT ĐỊNH:
Điều 1. Ban hành Kế hoạch trồng cây năm 2024.
"""


@pytest.mark.parametrize(
    ("agency", "head", "symbol", "issuer"),
    [
        ("CỤC THUẾ TỈNH MÂY HẠ", "CỤC TRƯỞNG CỤC THUẾ TỈNH MÂY HẠ", "QĐ-CT", "Cục trưởng Cục Thuế tỉnh Mây Hạ"),
        ("TRƯỜNG THPT TÔ HIỆU", "HIỆU TRƯỞNG TRƯỜNG THPT TÔ HIỆU", "QĐ-THPTTH", "Hiệu trưởng Trường THPT Tô Hiệu"),
        (
            "TÒA ÁN NHÂN DÂN TỈNH MÂY HẠ", "CHÁNH ÁN TÒA ÁN NHÂN DÂN TỈNH MÂY HẠ", "QĐ-TA",
            "Chánh án Tòa án nhân dân tỉnh Mây Hạ",
        ),
        (
            "NGÂN HÀNG NHÀ NƯỚC VIỆT NAM", "THỐNG ĐỐC NGÂN HÀNG NHÀ NƯỚC VIỆT NAM", "QĐ-NHNN",
            "Thống đốc Ngân hàng Nhà nước Việt Nam",
        ),
        (
            "ỦY BAN QUỐC GIA VỀ NGƯỜI CAO TUỔI", "CHỦ TỊCH ỦY BAN QUỐC GIA VỀ NGƯỜI CAO TUỔI", "QĐ-UBQGNCT",
            "Chủ tịch Ủy ban Quốc gia về người cao tuổi",
        ),
    ],
)  # fmt: skip
def test_the_head_of_an_agency_issues_its_decisions(agency: str, head: str, symbol: str, issuer: str) -> None:
    text = DECISION.format(agency=agency, head=head, symbol=symbol)
    (plan,) = parse_bytes(text.encode(), "a.txt").plans
    assert plan.document.issuer == issuer
    assert plan.document.title == "Về việc ban hành Kế hoạch trồng cây năm 2024"


def test_what_is_addressed_and_names_no_type_is_a_letter() -> None:
    """Broken: without number and type line it was of no type."""
    text = "Kính gửi: Các thôn\nThực hiện Kế hoạch số 5/KH-UBND ngày 2/3/2031, UBND xã đề nghị:\n1. Các thôn báo cáo."
    assert parse_bytes(text.encode(), "a.txt").plans[0].document.doc_type == "CV"


@pytest.mark.parametrize("heading", ["ĐƠN ĐỀ NGHỊ\nHỗ trợ cây giống", "PHIẾU TRÌNH", "**Đơn đề nghị**"])
def test_what_is_addressed_under_a_heading_of_its_own_is_no_letter(heading: str) -> None:
    """Broken: an application was taken for an official letter, and no mark said so."""
    head = "ỦY BAN NHÂN DÂN\nXÃ AN BÌNH\n\nAn Bình, ngày 2 tháng 3 năm 2031"
    text = f"{head}\n\n{heading}\n\nKính gửi: Sở Tài chính\n1. Thôn Đông báo cáo.\n2. Thôn Tây."
    assert parse_bytes(text.encode(), "a.txt").plans[0].document.doc_type == "VB"
