import pytest

from extractors.tables.vocabulary import rules, wording

EXAMPLES = [(rule["name"], text) for rule in rules() for text in rule["examples"]]
COUNTEREXAMPLES = [(rule["name"], text) for rule in rules() for text in rule["counterexamples"]]


@pytest.mark.parametrize(("name", "text"), EXAMPLES)
def test_rule_matches_its_examples(name: str, text: str) -> None:
    assert wording(name).search(text)


@pytest.mark.parametrize(("name", "text"), COUNTEREXAMPLES)
def test_rule_leaves_its_counterexamples(name: str, text: str) -> None:
    assert not wording(name).search(text)


def test_every_rule_has_both() -> None:
    assert all(rule["examples"] and rule["counterexamples"] for rule in rules())
