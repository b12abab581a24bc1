import pytest

from extractors.consistency import tables_above_header
from extractors.splitting import split_documents
from models.blocks import Grid
from models.finding import Finding
from tests.builders import grid, paragraphs

PLAN = """
ỦY BAN NHÂN DÂN XÃ TÂN LĨNH

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

Số: 12/KH-UBND

Tân Lĩnh, ngày 05 tháng 4 năm 2022

KẾ HOẠCH

Trồng rừng

I. MỤC TIÊU
"""
FIGURES = [["STT", "Chỉ tiêu", "Kế hoạch"], ["1", "Trồng cây (cây)", "120"], ["2", "Ao cá (cái)", "80"]]
RECORD = [["Số hiệu", "12/KH-UBND"], ["Ngày ban hành", "05/04/2022"], ["Lượt xem", "120"]]
CALENDAR = [["T2", "T3", "T4"], ["1", "2", "3"], ["8", "9", "10"]]
VISITORS = [["Truy cập", "Số lượt"], ["Hôm nay", "120"], ["Tổng số", "98.310"]]
MENU = [["Trang chủ", "Văn bản"], ["Tin tức", "Liên hệ"]]


def found(*above: Grid) -> list[Finding]:
    (zones,) = split_documents((*above, *paragraphs(PLAN)))
    return list(tables_above_header(zones))


def test_a_table_of_figures_above_the_header_is_told_with_its_place() -> None:
    (finding,) = found(grid(FIGURES))
    assert (finding.code, finding.severity) == ("table_above_header", "info")
    assert "2 dòng" in finding.message
    assert finding.evidence is not None


def test_the_record_of_a_portal_is_no_lost_table() -> None:
    assert not found(grid(RECORD))


@pytest.mark.parametrize("widget", [MENU, CALENDAR, VISITORS])
def test_what_a_page_shows_beside_its_text_is_no_lost_table(widget: list[list[str]]) -> None:
    assert not found(grid(widget))


def test_a_table_below_the_header_is_not_told() -> None:
    (zones,) = split_documents((*paragraphs(PLAN), grid(FIGURES)))
    assert not list(tables_above_header(zones))
