import tomllib
from importlib.resources import files
from unicodedata import normalize

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from extractors.syllables import has_lone_letters
from pipeline.normalise.characters import CharacterCleaner

RULES = tomllib.loads(files("pipeline.normalise").joinpath("glyphs.toml").read_text(encoding="utf-8"))
EXAMPLES = [pair for kind in ("always", "together") for rule in RULES[kind] for pair in rule["examples"]]
KEPT = [text for rule in RULES["together"] for text in rule["counterexamples"]]


def clean(raw):
    text = CharacterCleaner(raw).clean()
    return None if text is None else text.value


@pytest.mark.parametrize(("raw", "right"), EXAMPLES)
def test_glyph_repair_examples(raw, right):
    assert clean(raw) == right


@pytest.mark.parametrize(
    ("raw", "right"),
    [
        ("UBND XÃ MAI <b>CỘNG HÒA</b>", "UBND XÃ MAI CỘNG HÒA"),
        ("２４0.00０ đồng （xã）", "240.000 đồng (xã)"),
        ('<span class="trang">1</span> Mục đích', "1 Mục đích"),
        ("Trồng cây<br/>tại thôn", "Trồng cây tại thôn"),
        ("<b> </b>", None),
        ("150<sup>1</sup> hộ", "150¹ hộ"),
        ('90<SUP class="m"> 1, 2 </SUP>', "90¹, ²"),
        ("10<sup>–3</sup> mg", "10⁻³ mg"),
        ("120 m<sup>2</sup>", "120 m2"),
        ("tỷ lệ < 2,35 và > 1", "tỷ lệ < 2,35 và > 1"),
        ("mức <b", "mức <b"),
        ("nhóm <B hoặc >C, a <b và c> d", "nhóm <B hoặc >C, a <b và c> d"),
        ("<p>Mục đích</p><p style='margin: 0' lang=vi>Yêu cầu</p>", "Mục đích Yêu cầu"),
        ("Mục đích</br>Yêu cầu", "Mục đích Yêu cầu"),
    ],
)
def test_tags_left_of_a_page_go(raw, right):
    assert clean(raw) == right


@pytest.mark.parametrize(
    ("raw", "right"),
    [
        ("&gt;=85%", ">=85%"),
        ("LĐ-TB&amp;XH", "LĐ-TB&XH"),
        ("LỊCH C&Ocirc;NG T&Aacute;C", "LỊCH CÔNG TÁC"),
        ("Đã nộp&nbsp;&nbsp; &#160;đủ", "Đã nộp đủ"),
        ("&#x27;Sạch&#39;", "'Sạch'"),
        ("Sở XD&GT; Phòng VH&TT;", "Sở XD&GT; Phòng VH&TT;"),
        ("R&D, Q&A", "R&D, Q&A"),
    ],
)
def test_characters_written_as_in_pages(raw, right):
    assert clean(raw) == right


@pytest.mark.parametrize("text", KEPT)
def test_letters_that_are_right_stay(text):
    assert clean(text) == text.replace("ƣ", "ư")


@pytest.mark.parametrize(
    ("raw", "right"),
    [
        ("  Số:       /KH-UBND  ", "Số: /KH-UBND"),
        ("**KT. CHỦ TỊCH**", "KT. CHỦ TỊCH"),
        ("NĂM 2026*(Kèm theo Kế hoạch)*", "NĂM 2026(Kèm theo Kế hoạch)"),
        ("7=5/1*100", "7=5/1*100"),
        ("(5)=(3)*(4)", "(5)=(3)*(4)"),
        ("(7)=(6)/(3)*100", "(7)=(6)/(3)*100"),
        ("5=4*(1+2)", "5=4*(1+2)"),
        ("Ghi chú (*)", "Ghi chú (*)"),
        ("tháng 5 năm 2031 *", "tháng 5 năm 2031"),
        ("* Mục tiêu", "* Mục tiêu"),
        ("Thôn Bắc* và Thôn Nam**", "Thôn Bắc* và Thôn Nam**"),
        ("*Số liệu đến 30/6", "*Số liệu đến 30/6"),
        ("**UBND XÃ | CỘNG HÒA |**", "UBND XÃ | CỘNG HÒA |"),
        ("Thôn* | Số hộ** | Thôn Bắc**", "Thôn* | Số hộ** | Thôn Bắc**"),
        ("_biểu mẫu", "_biểu mẫu"),
        ("_Chỉ tiêu_ A_1", "Chỉ tiêu A_1"),
        ("_Chỉ tiêu_ | _127,2_ | **_12%_** | Bieu_02_", "Chỉ tiêu | 127,2 | 12% | Bieu_02_"),
        ("a\u00a0b\u00adc", "a bc"),
        ("\u200b \ufeff", None),
        ("ỦY BAN NHÂN DÂN\\", "ỦY BAN NHÂN DÂN"),
        ("1\\. Mục đích", "1. Mục đích"),
        ("_(Kèm theo Kế hoạch)_", "(Kèm theo Kế hoạch)"),
        ("____(ký tên)", "____(ký tên)"),
    ],
)
def test_spaces_and_emphasis(raw, right):
    assert clean(raw) == right


def test_decomposed_letters_are_composed_and_still_lead_back():
    raw = normalize("NFD", "Ủy ban  nhân dân")
    text = CharacterCleaner(raw).clean()
    assert text.value == "Ủy ban nhân dân"
    assert normalize("NFC", text.evidence(7, 11).raw) == "nhân"


@given(st.text(max_size=200))
def test_every_piece_of_clean_text_leads_back_into_its_source(raw):
    text = CharacterCleaner(raw).clean()
    if text is None:
        return
    assert text.value == text.value.strip() and "  " not in text.value
    for start in range(0, len(text), 7):
        evidence = text.evidence(start, start + 7)
        assert raw[evidence.start : evidence.end] == evidence.raw


@given(st.text(alphabet="aăâơưđAĂĐ ,.-/0123456789", min_size=1, max_size=80).filter(str.strip))
def test_plain_text_only_loses_surplus_spaces(raw):
    assume(not has_lone_letters(raw))
    assert clean(raw) == " ".join(raw.split())
