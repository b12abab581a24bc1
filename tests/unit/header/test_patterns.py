import pytest

from extractors.header.patterns import matches, rules

EXAMPLES = [(name, text) for name, rule in rules().items() for text in rule["examples"]]
COUNTEREXAMPLES = [(name, text) for name, rule in rules().items() for text in rule["counterexamples"]]


@pytest.mark.parametrize(("name", "text"), EXAMPLES)
def test_examples_match(name: str, text: str) -> None:
    assert matches(name, text)


@pytest.mark.parametrize(("name", "text"), COUNTEREXAMPLES)
def test_counterexamples_do_not(name: str, text: str) -> None:
    assert not matches(name, text)
