"""Headings whose marks were misread; each rule bears its examples."""

import pytest

from extractors.plans import extract_plans
from pipeline.normalise.characters import CharacterCleaner
from pipeline.normalise.misread_headings import heading_rules, right_heading
from pipeline.readers import read

RULES = heading_rules().values()


@pytest.mark.parametrize(("misread", "right"), [pair for rule in RULES for pair in rule["examples"]])
def test_examples(misread: str, right: str) -> None:
    assert right_heading(misread) == right
    assert right_heading(right) == right


@pytest.mark.parametrize("text", [text for rule in RULES for text in rule["counterexamples"]])
def test_counterexamples_stay(text: str) -> None:
    assert right_heading(text) == text


def test_evidence_holds_what_the_source_says() -> None:
    text = CharacterCleaner("  KÉ HOẠCH").clean()
    assert text is not None
    assert (text.value, text.evidence().raw) == ("KẾ HOẠCH", "KÉ HOẠCH")


@pytest.mark.parametrize(
    ("apart", "right"),
    [("K ÉT LUẬN", "KẾT LUẬN"), ("K Ế  H O Ạ C H :", "KẾ HOẠCH"), ("QUY ẾT ĐỊ NH", "QUYẾT ĐỊNH")],
)
def test_the_name_of_a_type_whose_letters_stand_apart(apart: str, right: str) -> None:
    text = CharacterCleaner(apart).clean()
    assert text is not None
    assert text.value == right
    assert text.evidence().raw == apart.rstrip(" :")
    assert text.slice(right.index(" ") + 1).evidence().raw[0] == right.split()[1][0]


@pytest.mark.parametrize("signs", ["Ⅳ 1", "Ⓐ Ⓑ"])
def test_capital_signs_that_are_no_letters_are_no_name(signs: str) -> None:
    """They ended the reading of the file: a last letter was looked for."""
    text = CharacterCleaner(signs).clean()
    assert text is not None
    assert text.value == signs


@pytest.mark.parametrize(
    "text", ["K Ế H O Ạ C H NĂM", "BÁO CÁO", "Q UY TẮC", "k ế h o ạ c h", "K Ế 5 H O Ạ C H"]
)
def test_other_words_whose_letters_stand_apart_stay(text: str) -> None:
    cleaned = CharacterCleaner(text).clean()
    assert cleaned is not None
    assert cleaned.value == text


def test_a_decision_whose_type_line_was_misread_is_one() -> None:
    text = """ÙY BAN NHÂN DÂN
XÃ MAI LÂM

Số: 12/QĐ-UBND

Mai Lâm, ngày 05 tháng 3 năm 2024

QUYÉT ĐỊNH

Về việc thành lập Tổ trồng cây

ÙY BAN NHÂN DÂN XÃ MAI LÂM

Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;

QUYÉT ĐỊNH:

Điều 1. Thành lập Tổ trồng cây."""
    (plan,) = extract_plans(read(text.encode(), "a.txt").blocks)
    document = plan.document
    assert (document.doc_type, document.title) == ("QĐ", "Về việc thành lập Tổ trồng cây")
    assert [section.label for section in plan.sections if section.label] == ["Điều 1"]
