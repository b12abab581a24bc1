import pytest

from extractors.unruled.rules import entries, holds


@pytest.mark.parametrize(
    ("name", "text"), [(rule["name"], text) for rule in entries() for text in rule["examples"]]
)
def test_examples_match(name: str, text: str) -> None:
    assert holds(name, text)


@pytest.mark.parametrize(
    ("name", "text"), [(rule["name"], text) for rule in entries() for text in rule["counterexamples"]]
)
def test_counterexamples_do_not(name: str, text: str) -> None:
    assert not holds(name, text)


def test_every_rule_has_both() -> None:
    assert all(rule["examples"] and rule["counterexamples"] for rule in entries())
