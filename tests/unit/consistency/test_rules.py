import tomllib
from pathlib import Path

import pytest

import extractors.consistency
from extractors.consistency.rule_patterns import rule_pattern

FOLDER = Path(extractors.consistency.__file__).parent
RULES = [
    {**rule, "file": str(file.relative_to(FOLDER))}
    for file in sorted(FOLDER.rglob("*.toml"))
    for rule in tomllib.loads(file.read_text("utf-8"))["rule"]
]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule["name"])
def test_examples_match_and_counterexamples_do_not(rule: dict) -> None:
    pattern = rule_pattern(rule["file"], rule["name"])
    assert rule["examples"]
    assert rule["counterexamples"]
    assert [text for text in rule["examples"] if not pattern.search(text)] == []
    assert [text for text in rule["counterexamples"] if pattern.search(text)] == []
