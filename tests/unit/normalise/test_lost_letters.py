import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.generator.encoding import encoded
from extractors.rule_files import read_rules
from models.sourced_text import SourcedText
from pipeline.normalise.lost_letters import has_lost_letters, with_letters
from pipeline.readers import read

EXAMPLES = read_rules("pipeline.normalise", "lost_letters.toml")["examples"]
PLAN = """KẾ HOẠCH
Sửa đường và mương nước năm 2008

Ủy ban nhân dân xã Suối Bạc giao Trưởng các thôn hướng dẫn 120 người dân đào mương, đắp đường trước mùa mưa bão.
1. Giấy mời họp gửi trước ba ngày.
2. Trường hợp vướng mắc thì báo cáo bằng văn bản."""


def sourced(value, unit=None):
    return SourcedText(value, unit or value, ((0, 0),), len(value))


@pytest.mark.parametrize(("written", "meant"), EXAMPLES["restored"])
def test_the_letter_is_put_back_where_it_is_certain(written, meant):
    assert with_letters(sourced(written)).value == meant


@pytest.mark.parametrize("written", EXAMPLES["kept"])
def test_words_that_may_be_whole_stay(written):
    assert with_letters(sourced(written)).value == written


def test_evidence_says_what_stood_there():
    text = with_letters(sourced("dới 60 ngời, nhng cha"))
    at = text.value.index("người")
    assert text.evidence(at, at + 5).raw == "ngời"
    assert text.evidence().raw == "dới 60 ngời, nhng cha"


@given(st.text(alphabet="aơờngtrhu c,ĐU1", max_size=40), st.integers(0, 3))
def test_nothing_but_the_letter_is_added(written, before):
    unit = "x" * before + written
    text = with_letters(SourcedText(written, unit, ((0, before),), len(unit)))
    assert text.value.replace("ư", "").replace("Ư", "") == written
    assert all(before <= text.unit_offset(at) <= len(unit) for at in range(len(text.value)))


def test_text_with_the_letter_and_a_few_slips_has_not_lost_it():
    assert not has_lost_letters(PLAN)
    assert not has_lost_letters("sơng và Đường, đợc")


def test_names_that_are_no_syllables_tell_nothing():
    assert not has_lost_letters("Buôn Rơng, Kon Tơng, Đăk Xơng, plei Jơng, Ia Drơng")


def test_a_part_that_lost_it_amid_others_is_put_right_where_no_word_may_be_meant_so():
    part = "đờng làng, nớc sạch, trờng học; trẻ mất cha, làng Tơng"
    result = read(f"{PLAN}\n\n{part}.".encode(), "a.txt")
    right = "đường làng, nước sạch, trường học; trẻ mất cha, làng Tơng."
    assert result.blocks[-1].text.value.endswith(right)
    assert result.problem.code == "letters_lost"


def test_tcvn3_without_soft_hyphens_is_read_and_told():
    whole = read(encoded("tcvn3", PLAN), "a.txt")
    lost = read(encoded("tcvn3", PLAN).replace(b"\xad", b""), "a.txt")
    assert [block.text.value for block in lost.blocks] == [block.text.value for block in whole.blocks]
    assert (whole.problem, lost.problem.code) == (None, "letters_lost")


def test_pages_that_lost_it_are_told():
    page = "".join(f"<p>{line}</p>" for line in PLAN.replace("ư", "").split("\n") if line)
    result = read(f"<html><body>{page}</body></html>".encode(), "a.html")
    assert result.problem.code == "letters_lost"
    assert "mương nước" in result.blocks[1].text.value


def test_a_word_without_end_takes_no_longer_than_others():
    assert not has_lost_letters("ơn" * 200_000)
    assert with_letters(sourced("n" * 200_000)).value == "n" * 200_000
