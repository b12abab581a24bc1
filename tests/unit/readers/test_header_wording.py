"""The wording of headings: each example of the data file is read as it says."""

import pytest

from pipeline.readers.plain_text.header_tree.wording import entries, heading_says


@pytest.mark.parametrize(
    ("name", "text"), [(rule["name"], text) for rule in entries() for text in rule["examples"]]
)
def test_examples_match(name: str, text: str) -> None:
    assert heading_says(name, text)


@pytest.mark.parametrize(
    ("name", "text"), [(rule["name"], text) for rule in entries() for text in rule["counterexamples"]]
)
def test_counterexamples_do_not(name: str, text: str) -> None:
    assert not heading_says(name, text)


def test_every_rule_has_both() -> None:
    assert all(rule["examples"] and rule["counterexamples"] for rule in entries())
