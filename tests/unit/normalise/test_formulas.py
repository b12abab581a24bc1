"""Figures and units that programs which recognise scans write as formulas."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.rule_files import read_rules
from pipeline.normalise.characters import CharacterCleaner

EXAMPLES = read_rules("pipeline.normalise", "formulas.toml")["examples"]


def clean(raw):
    text = CharacterCleaner(raw).clean()
    return None if text is None else text.value


@pytest.mark.parametrize(("raw", "right"), EXAMPLES["read"])
def test_figures_units_and_signs_are_read(raw, right):
    assert clean(f"đạt {raw} đất") == f"đạt {right} đất"


@pytest.mark.parametrize("raw", EXAMPLES["kept"])
def test_a_formula_that_holds_more_stays(raw):
    assert clean(f"đạt {raw}") == f"đạt {raw}"


@pytest.mark.parametrize("text", ["giá 100$ - 200$, thêm $5 và 3$", "thu 100$ 200 300$"])
def test_dollars_are_no_formula(text):
    assert clean(text) == text


@given(st.integers(min_value=0, max_value=10**12), st.sampled_from(["", ",5", ",25"]))
def test_the_figures_of_a_number_set_apart_are_all_there(whole, rest):
    number = f"{whole:,}".replace(",", ".") + rest
    assert clean(f"${' '.join(number)}$") == number
