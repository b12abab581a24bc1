"""Small letters that stand for capitals which TCVN3 lacks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.generator.encoding import encoded
from models.sourced_text import SourcedText
from pipeline.normalise.characters import CharacterCleaner
from pipeline.normalise.lost_capitals import has_lost_capitals, in_capitals, with_capitals
from pipeline.parsing import parse_bytes
from tests.carriers.reading import rows_without_evidence

PLAN = """ỦY BAN NHÂN DÂN
XÃ HÒA LẠC
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 27/KH-UBND
Hòa Lạc, ngày 12 tháng 3 năm 2008

KẾ HOẠCH
Sửa chữa đường giao thông nội đồng năm 2008

I. MỤC TIÊU
Sửa 4,5 km đường ở xã.
II. TỔ CHỨC THỰC HIỆN
Các thôn tổ chức thực hiện kế hoạch này.

Nơi nhận:
- UBND huyện;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Đỗ Thị Mỵ
"""


@pytest.mark.parametrize(
    ("shown", "right"),
    [
        ("Kế HOạCH", "KẾ HOẠCH"),
        ("CộNG HOà Xã HộI CHủ NGHĩA VIệT NAM", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("Uỷ BAN NHâN DâN Xã Hà Mỹ", "UỶ BAN NHÂN DÂN XÃ HÀ MỸ"),
        ("TM. ủY BAN NHÂN DÂN", "TM. ỦY BAN NHÂN DÂN"),
        ("MụC TIÊU Và YÊU CầU", "MỤC TIÊU VÀ YÊU CẦU"),
        ("Số: 12/KH-UBND", "Số: 12/KH-UBND"),
        ("UBND xã Hà Mỹ", "UBND xã Hà Mỹ"),
        ("UBND Xã và MTTQ Tỉnh", "UBND Xã và MTTQ Tỉnh"),
        ("Kế hoạch của VIệT NAM", "Kế hoạch của VIỆT NAM"),
        ("Hà Nội, Mỹ, ở", "Hà Nội, Mỹ, ở"),
        ("pH, kWh, QđND, TTg", "pH, kWh, QđND, TTg"),
    ],
)
def test_words_among_capitals(shown, right):
    assert in_capitals(shown) == right


def test_text_with_its_capitals_is_left_alone():
    text = CharacterCleaner("Xã CAM LỘ, Bà LÊ THỊ HÀ, kWh").clean()
    assert text.value == "Xã CAM LỘ, Bà LÊ THỊ HÀ, kWh"


def test_the_evidence_keeps_what_stood_there():
    text = CharacterCleaner("Kế  HOạCH").clean()
    assert (text.value, text.evidence(0, 6).raw) == ("KẾ HOẠCH", "Kế  HOạ")


@given(st.text(alphabet="aạẠbBHÒòOĐđ .,-\n", max_size=40))
def test_letters_keep_their_places(value):
    text = SourcedText(value, value, ((0, 0),), len(value))
    raised = with_capitals(text).value
    assert raised.lower() == value.lower()
    assert in_capitals(raised) == raised
    assert not has_lost_capitals(raised)


def rows(data):
    return rows_without_evidence(parse_bytes(data, "plan.txt"))


def test_a_plan_in_tcvn3_gives_the_rows_of_its_unicode_text():
    assert rows(encoded("tcvn3", PLAN)) == rows(PLAN.encode())


def test_letters_without_a_blank_are_no_heading():
    assert not has_lost_capitals("HOạCH" * 1000)
    assert not has_lost_capitals("abcdefghHOạCH")
