import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.generator.encoding import shown
from pipeline.encodings import judge
from pipeline.encodings.tables import NAMES

TEXT = (
    "Ủy ban nhân dân xã giao Văn phòng chủ trì, phối hợp với các thôn theo dõi, đôn đốc việc thực hiện kế hoạch "
    "này; trước ngày 15 tháng 11 năm 2009 tổng hợp kết quả, báo cáo Chủ tịch."
)


def plain(text):
    return text.lower()


@pytest.mark.parametrize("name", NAMES)
def test_encoding_is_told_by_the_syllables(name):
    text = shown(name, TEXT)
    verdict = judge([(None, text)])
    assert verdict.document.name == name
    assert plain(verdict.decoded(text)) == plain(TEXT)


@pytest.mark.parametrize("name", NAMES)
def test_a_font_with_a_lying_name_is_overruled(name):
    text = shown(name, TEXT)
    verdict = judge([("Times New Roman", text)])
    assert plain(verdict.decoded(text, "Times New Roman")) == plain(TEXT)


def test_unicode_text_is_left_alone():
    assert judge([(".VnTime", TEXT), ("VNI-Times", TEXT)]) is None


def test_text_of_another_tongue_is_left_alone():
    assert (
        judge([(None, "Façade, naïve, garçon, Ærø, smørbrød, übergroß: çà et là — das Öl, die Äpfel.")])
        is None
    )


def test_each_font_of_a_mixed_document_has_its_own_verdict():
    verdict = judge([(".VnTime", shown("tcvn3", TEXT)), ("Times New Roman", TEXT)])
    assert verdict.decoded(shown("tcvn3", "Điều 1"), ".VnTime") == "Điều 1"
    assert verdict.decoded(TEXT, "Times New Roman") == TEXT


def test_capital_fonts_draw_capitals():
    verdict = judge([(".VnTime", shown("tcvn3", TEXT))])
    assert verdict.decoded(shown("tcvn3", "cộng hòa xã hội"), ".VnTimeH") == "CỘNG HÒA XÃ HỘI"
    assert verdict.decoded("ban", ".VnTimeH") == "BAN"


def test_short_text_inherits_the_verdict_on_the_document():
    verdict = judge([(".VnTime", shown("tcvn3", TEXT)), ("Arial", shown("tcvn3", "Số"))])
    assert verdict.decoded(shown("tcvn3", "Số"), "Arial") == "Số"
    assert verdict.decoded("à la", "Arial") == "à la"


def test_vni_capitals_with_small_marks():
    verdict = judge([("VNI-Times", shown("vni", TEXT))])
    assert verdict.decoded("Uûy ban, UÛY BAN", "VNI-Times") == "Ủy ban, ỦY BAN"


@pytest.mark.parametrize("name", ["tcvn3", "vni", "vps"])
def test_runs_of_both_kinds_in_one_font(name):
    runs = [shown(name, "tổ chức thực hiện việc kiểm tra, giám sát ở cơ sở"), TEXT, "là xã có bà và"]
    verdict = judge([("Times New Roman", run) for run in runs])
    assert [verdict.decoded(run, "Times New Roman") for run in runs] == [
        "tổ chức thực hiện việc kiểm tra, giám sát ở cơ sở",
        TEXT,
        "là xã có bà và",
    ]


def test_a_short_run_amid_unicode_whose_letters_look_like_a_syllable_with_a_capital_within():
    """Broken: `kinh tÕ` stood for `kinh tế`, for `tõ` is a syllable as well."""
    runs = [
        TEXT,
        shown("tcvn3", "tổ chức thực hiện việc kiểm tra, giám sát ở cơ sở"),
        shown("tcvn3", "kinh tế"),
    ]
    verdict = judge([("Times New Roman", run) for run in runs])
    assert verdict.decoded(runs[2], "Times New Roman") == "kinh tế"


def test_soft_hyphens_of_a_font_in_both_kinds_are_no_letters():
    verdict = judge([("Arial", TEXT), ("Arial", shown("tcvn3", "tổ chức thực hiện việc kiểm tra ở cơ sở"))])
    assert verdict.decoded("\u00ad", "Arial") == "\u00ad"


@pytest.mark.parametrize(
    ("name", "font"), [("tcvn3", ".VnTimeH"), ("vni", "VNI-Times"), ("vps", "VPS Times")]
)
def test_one_heading_in_an_old_font_amid_unicode(name, font):
    verdict = judge([("Times New Roman", TEXT), (font, shown(name, "kế hoạch")), ("Arial", "là xã")])
    assert verdict.decoded(shown(name, "kế hoạch"), font).lower() == "kế hoạch"
    assert verdict.decoded("là xã", "Arial") == "là xã"
    assert verdict.decoded(TEXT, "Times New Roman") == TEXT


def test_two_old_fonts_of_two_encodings():
    verdict = judge([(".VnTime", shown("tcvn3", TEXT)), ("VNI-Times", shown("vni", "kế hoạch"))])
    assert verdict.decoded(shown("vni", "kế hoạch"), "VNI-Times") == "kế hoạch"


@given(st.text(), st.sampled_from([None, ".VnTime", ".VnTimeH", "VNI-Times", ""]))
def test_any_text_is_judged(text, font):
    verdict = judge([(font, text)])
    assert verdict is None or isinstance(verdict.decoded(text, font), str)


def test_words_that_come_to_be_syllables_in_another_text_tell_nothing():
    chance = shown("tcvn3", "kế hoạch thực hiện xã")
    other = "smørrebrød blåbærgrød københavnsk frøkens flødeskum gåsebryst sørøvere måneskin håndværk"
    assert judge([("Times", f"{chance} {other}")]) is None
