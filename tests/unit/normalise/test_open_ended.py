import tomllib
from importlib.resources import files

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from pipeline.normalise.line_ends import (
    awaits_date,
    awaits_field,
    awaits_number,
    awaits_object,
    awaits_percentage,
    awaits_rest,
    is_open_ended,
    opens_with_field,
    parts_title,
    unit_goes_on,
)

RULES = tomllib.loads(files("pipeline.normalise").joinpath("open_ended.toml").read_text(encoding="utf-8"))
TESTS = {
    "open_ended": is_open_ended,
    "complete": lambda text: not is_open_ended(text),
    "before_name": lambda text: unit_goes_on(text, "Lào Cai"),
    "before_object": awaits_object,
    "before_rest": awaits_rest,
    "before_field": awaits_field,
    "before_percentage": awaits_percentage,
    "awaits_number": awaits_number,
    "before_date": awaits_date,
}


@pytest.mark.parametrize(
    ("name", "text"), [(name, text) for name in TESTS for text in RULES[name]["examples"]]
)
def test_goes_on(name, text):
    assert TESTS[name](text)


@pytest.mark.parametrize(
    ("name", "text"), [(name, text) for name in TESTS for text in RULES[name]["counterexamples"]]
)
def test_may_end(name, text):
    assert not TESTS[name](text)


@pytest.mark.parametrize(("before", "after"), RULES["halves"]["examples"])
def test_goes_on_with_the_rest_of_a_title(before, after):
    assert parts_title(before, after)


@pytest.mark.parametrize(("before", "after"), RULES["halves"]["counterexamples"])
def test_may_end_with_a_word_of_a_title(before, after):
    assert not parts_title(before, after)


def test_a_heading_that_ends_with_a_unit_goes_on_only_with_a_name():
    assert unit_goes_on("1. Trên địa bàn tỉnh", "Lào Cai giai đoạn 2021 - 2025")
    assert not unit_goes_on("1. Trên địa bàn xã", "Trong năm 2023, các xã")


@pytest.mark.parametrize(
    ("before", "after", "goes_on"),
    [
        ("trên địa bàn tỉnh Lào", "Cai giai đoạn 2021 - 2025", True),
        ("thuộc thành phố Hồ Chí", "Minh trong năm 2031", True),
        ("trên địa bàn tỉnh Lào Cai", "Sơn La và các tỉnh lân cận", False),
        ("1. Trưởng thôn Lào", "Cai quản rừng của thôn", False),
        ("thuộc phường Tân An", "Hội Nông dân phường vận động", False),
    ],
)
def test_a_name_that_a_line_break_cuts_goes_on(before, after, goes_on):
    assert unit_goes_on(before, after) == goes_on


def test_a_heading_that_ends_with_a_word_for_agencies_goes_on_only_with_a_field():
    assert opens_with_field("Tài chính tổng hợp")
    assert opens_with_field("Chỉ đạo xã họp hằng tháng")
    assert not opens_with_field("Báo cáo trước ngày 15/12")


@given(
    st.text(alphabet="a ( \n", max_size=3),
    st.sampled_from([(name, word) for name in TESTS for word in RULES[name]["words"]]),
)
def test_each_word_is_found_behind_a_blank_or_bracket_alone(before: str, told: tuple[str, str]) -> None:
    name, word = told
    text = before + word
    assume(name != "before_object" or before)
    # `thị xã` ends with another of the words.
    rests = [text.removesuffix(each) for each in RULES[name]["words"] if text.endswith(each)]
    assert TESTS[name](text) == any(not rest or rest[-1] in " (\n" for rest in rests)
