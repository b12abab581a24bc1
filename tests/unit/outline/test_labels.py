"""The grammar of labels: every example in `labels.toml`, and the readings of ambiguous numerals."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.outline.labels import TABLE_ROW, is_table_row, read_label, rules
from extractors.outline.numerals import missing_between, readings, spell, successors

SHAPES = rules()["shape"]


@pytest.mark.parametrize("text", [text for shape in SHAPES for text in shape["examples"]])
def test_examples_are_labels(text: str) -> None:
    assert read_label(text) is not None


@pytest.mark.parametrize("text", [text for shape in SHAPES for text in shape["counterexamples"]])
def test_counterexamples_are_not_sure_labels(text: str) -> None:
    match = read_label(text)
    assert match is None or not match.sure


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape["name"])
def test_every_shape_has_examples_of_both_sorts(shape: dict[str, list[str]]) -> None:
    assert shape["examples"]
    assert shape["counterexamples"]


@pytest.mark.parametrize(
    ("text", "label", "title"),
    [
        ("2.1. Về trồng trọt", "2.1", "Về trồng trọt"),
        ("4.Thực hiện tốt", "4", "Thực hiện tốt"),
        ("(1) Rà soát", "1", "Rà soát"),
        ("I- MỤC ĐÍCH", "I", "MỤC ĐÍCH"),
        ("đ) Hộ cận nghèo", "đ", "Hộ cận nghèo"),
        ("Điều 3. Hiệu lực", "Điều 3", "Hiệu lực"),
        ("CHƯƠNG II", "Chương II", ""),
        ("PHẦN THỨ HAI: NHIỆM VỤ", "Phần thứ hai", "NHIỆM VỤ"),
        ("b2) Kênh mương", "b2", "Kênh mương"),
        ("PHẦN MỞ ĐẦU. CĂN CỨ", "Phần mở đầu", "CĂN CỨ"),
        ("PHẦN KẾT LUẬN", "Phần kết luận", ""),
    ],
)
def test_label_and_title(text: str, label: str, title: str) -> None:
    match = read_label(text)
    assert match is not None
    assert match.readings[0].text == label
    assert text[match.end :] == title


def test_one_letter_may_be_roman_or_a_letter() -> None:
    assert set(readings("I")) == {("ROMAN", 1), ("LETTER", 10)}
    assert set(readings("v")) == {("roman", 5), ("letter", 23)}
    assert readings("C") == (("LETTER", 3),)
    assert readings("iI") == ()


def test_letters_follow_the_vietnamese_or_the_english_order() -> None:
    d, d_stroke, e, g, h = (readings(letter)[0][1] for letter in "dđegh")
    assert successors("letter", d) == (d_stroke, e)
    assert g in successors("letter", e)
    assert h not in successors("letter", e)
    assert [spell("letter", value) for value in missing_between("letter", d, h)] == ["e", "g"]


@given(st.integers(1, 39))
def test_roman_numerals_round_trip(value: int) -> None:
    assert ("ROMAN", value) in readings(spell("ROMAN", value))


@given(st.text(alphabet='1203IVXivxabcdđ.)(/-: ThẠnMục“"', max_size=40))
def test_any_text_is_read(text: str) -> None:
    match = read_label(text)
    assert match is None or 0 < match.end <= len(text)


@given(st.text(alphabet="1٣²9., %a\n", max_size=12).map(lambda text: text.rstrip("\n")))
def test_whatever_ends_as_a_row_of_a_table_is_looked_at(text: str) -> None:
    assert is_table_row(text) == (TABLE_ROW.search(text) is not None)
