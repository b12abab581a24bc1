import tomllib
from importlib.resources import files

import pytest
import regex

FLAGS = {"arithmetic.toml": regex.IGNORECASE}
RULES = [
    {**rule, "flags": FLAGS.get(name, 0)}
    for name in ("arithmetic.toml", "calendar.toml", "repeats.toml")
    for rule in tomllib.loads(files("extractors.consistency").joinpath(name).read_text("utf-8"))["rule"]
]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule["name"])
def test_examples_match_and_counterexamples_do_not(rule: dict) -> None:
    pattern = regex.compile(rule["pattern"], regex.VERBOSE | rule["flags"])
    assert rule["examples"]
    assert rule["counterexamples"]
    assert [text for text in rule["examples"] if not pattern.search(text)] == []
    assert [text for text in rule["counterexamples"] if pattern.search(text)] == []
