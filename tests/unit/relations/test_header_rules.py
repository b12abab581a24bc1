import tomllib
from importlib.resources import files

import pytest

from extractors.relations.header_words import says

RULES = tomllib.loads(files("extractors.relations").joinpath("header_rules.toml").read_text("utf-8"))["rule"]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule["name"])
def test_examples_match_and_counterexamples_do_not(rule: dict) -> None:
    assert rule["examples"]
    assert rule["counterexamples"]
    assert [text for text in rule["examples"] if not says(rule["name"], text)] == []
    assert [text for text in rule["counterexamples"] if says(rule["name"], text)] == []
