import pytest
import regex

from extractors.lines import line_mark, line_rules

EXAMPLES = [(rule, text) for rule in line_rules() for text in rule["examples"]]
COUNTEREXAMPLES = [(rule, text) for rule in line_rules() for text in rule["counterexamples"]]


@pytest.mark.parametrize(("rule", "text"), EXAMPLES, ids=lambda value: str(value)[:40])
def test_example_gets_the_mark_of_its_rule(rule, text):
    assert line_mark(text) == (rule["name"], rule["says"])


@pytest.mark.parametrize(("rule", "text"), COUNTEREXAMPLES, ids=lambda value: str(value)[:40])
def test_counterexample_does_not_match(rule, text):
    assert regex.match(rule["pattern"], text) is None


def test_names_are_unique_and_every_rule_has_examples():
    names = [rule["name"] for rule in line_rules()]
    assert len(names) == len(set(names))
    assert all(rule["examples"] and rule["counterexamples"] for rule in line_rules())
