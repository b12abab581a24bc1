import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.generator.encoding import encoded
from pipeline.encodings import with_headings
from pipeline.parsing import parse_bytes

PLAN = """\
ủy ban nhân dân
xã mai lĩnh
-------
cộng hòa xã hội chủ nghĩa việt nam
Độc lập - Tự do - Hạnh phúc
Số: 12/QĐ-UBND
Mai Lĩnh, ngày 05 tháng 3 năm 2004

quyết định
Về việc ban hành Kế hoạch trồng cây năm 2004

ủy ban nhân dân xã mai lĩnh

Căn cứ Luật Tổ chức Hội đồng nhân dân và Uỷ ban nhân dân ngày 26/11/2003;

quyết định:

Điều 1. Ban hành kèm theo Quyết định này Kế hoạch trồng cây năm 2004.

Nơi nhận:
- Như Điều 1;
- Lưu: VT.

tm. ủy ban nhân dân
chủ tịch

Trần Văn Bình

kế hoạch
trồng cây năm 2004

(Ban hành kèm theo Quyết định số 12/QĐ-UBND ngày 05/3/2004)

i. mục đích, yêu cầu

Trồng cây ven đường để che bóng mát.

ii. tổ chức thực hiện

Các thôn tổ chức trồng cây trước ngày 30/4/2004./.
"""


def test_second_document_is_found_where_the_font_of_capitals_is_lost():
    plan, attached = parse_bytes(encoded("tcvn3", PLAN), "plan.txt").plans
    assert (plan.document.doc_type, attached.document.doc_type) == ("QĐ", "KH")
    assert plan.document.signer == "Trần Văn Bình"
    assert plan.document.issuer.lower() == "ủy ban nhân dân xã mai lĩnh"
    assert [section.label for section in attached.sections] == ["I", "II"]


@pytest.mark.parametrize(
    "text",
    [
        "Các phòng rà soát chỉ tiêu giao cho từng xã, báo cáo về\nủy ban nhân dân\nhuyện trước ngày 05 hằng tháng.",
        "Các ngành triển khai việc trồng cây theo đúng tiến độ của\nkế hoạch",
        "g) Xây dựng\nh) trồng cây\ni) chăm sóc cây",
        "a) trồng cây;\nb) chăm sóc cây.",
        "a. trồng cây\nb. chăm sóc cây",
        "a. trồng cây\nb. chăm sóc cây\nCác thôn thực hiện.",
        "e. trồng cây\nf. chăm sóc cây\nCác thôn thực hiện.",
        "ủy ban nhân dân xã giao các thôn trồng cây.\nCăn cứ tình hình, các thôn báo cáo.",
        "kế hoạch này thay thế kế hoạch trước.",
    ],
)
def test_sentences_stay(text):
    assert with_headings(text) == text


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("I. mục tiêu\nMột.", "I. MỤC TIÊU\nMột."),
        ("a. mục tiêu\n1. Chung\nb. giải pháp\nMột.", "A. MỤC TIÊU\n1. Chung\nB. GIẢI PHÁP\nMột."),
        ("ii. giải pháp trồng cây\nvà chăm sóc cây\nMột.", "II. GIẢI PHÁP TRỒNG CÂY\nVÀ CHĂM SÓC CÂY\nMột."),
        ("phụ lục 01\nchỉ tiêu trồng cây\n", "PHỤ LỤC 01\nCHỈ TIÊU TRỒNG CÂY\n"),
        ("xã mai lĩnh\tĐộc lập - Tự do - Hạnh phúc", "XÃ MAI LĨNH\tĐộc lập - Tự do - Hạnh phúc"),
    ],
)
def test_headings_are_raised(text, right):
    assert with_headings(text) == right


@given(st.text(alphabet="aiđkxvêủ I.)-|\t\n/1:;(ABV", max_size=60))
def test_any_text_keeps_its_length_and_letters(text):
    raised = with_headings(text)
    assert len(raised) == len(text)
    assert raised.lower() == text.lower()
