import tomllib
from importlib.resources import files

import pytest

from extractors.numbers import candidates

RULES = tomllib.loads(files("extractors.numbers").joinpath("comparators.toml").read_text("utf-8"))["phrase"]


def _ids(rule: dict[str, object]) -> str:
    return f"{rule['position']} {rule.get('op', 'nothing')}"


@pytest.mark.parametrize("rule", RULES, ids=_ids)
def test_examples_bear_the_comparator_of_their_rule(rule: dict[str, list[str]]) -> None:
    for example in rule["examples"]:
        readings = candidates(example)
        assert readings, example
        assert readings[0].op == rule.get("op"), example


@pytest.mark.parametrize("rule", RULES, ids=_ids)
def test_counterexamples_do_not(rule: dict[str, list[str]]) -> None:
    for counterexample in rule["counterexamples"]:
        readings = candidates(counterexample)
        assert not readings or readings[0].op != rule.get("op"), counterexample
