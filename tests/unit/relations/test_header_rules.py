import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.rule_files import read_rules

RULES = read_rules("extractors.relations", "header_rules.toml")["rule"]


@given(st.data())
@pytest.mark.parametrize("rule", [one for one in RULES if "needs" in one], ids=lambda rule: rule["name"])
def test_all_that_a_pattern_finds_has_what_it_needs(rule: dict, data: st.DataObject) -> None:
    pattern = rule["pattern"].replace(r"\p{L}", r"[^\W\d_]")
    text = data.draw(st.from_regex(pattern))
    assert any(need in text.lower() for need in rule["needs"])
