import tomllib
from importlib.resources import files

import pytest

from extractors.consistency.rule_patterns import rule_pattern

RULES = [
    {**rule, "file": name}
    for name in ("appendices.toml", "arithmetic.toml", "calendar.toml", "repeats.toml")
    for rule in tomllib.loads(files("extractors.consistency").joinpath(name).read_text("utf-8"))["rule"]
]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule["name"])
def test_examples_match_and_counterexamples_do_not(rule: dict) -> None:
    pattern = rule_pattern(rule["file"], rule["name"])
    assert rule["examples"]
    assert rule["counterexamples"]
    assert [text for text in rule["examples"] if not pattern.search(text)] == []
    assert [text for text in rule["counterexamples"] if pattern.search(text)] == []
