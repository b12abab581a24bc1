import tomllib
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.relations.header_words import says

RULES = tomllib.loads(files("extractors.relations").joinpath("header_rules.toml").read_text("utf-8"))["rule"]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule["name"])
def test_examples_match_and_counterexamples_do_not(rule: dict) -> None:
    assert rule["examples"]
    assert rule["counterexamples"]
    assert [text for text in rule["examples"] if not says(rule["name"], text)] == []
    assert [text for text in rule["counterexamples"] if says(rule["name"], text)] == []


@given(st.data())
@pytest.mark.parametrize("rule", [one for one in RULES if "needs" in one], ids=lambda rule: rule["name"])
def test_all_that_a_pattern_finds_has_what_it_needs(rule: dict, data: st.DataObject) -> None:
    pattern = rule["pattern"].replace(r"\p{L}", r"[^\W\d_]")
    text = data.draw(st.from_regex(pattern))
    assert any(need in text.lower() for need in rule["needs"])
