import pytest

from extractors.targets.clause import stated_in
from extractors.targets.forms import table

EXAMPLES = [(form["name"], *example) for form in table()["form"] for example in form["examples"]]
COUNTEREXAMPLES = [text for form in table()["form"] for text in form["counterexamples"]]


@pytest.mark.parametrize(("form", "clause", "expected"), EXAMPLES)
def test_example_states_its_target(form: str, clause: str, expected: str) -> None:
    stated = next(stated_in(clause))
    reading = stated.reading
    told = (stated.indicator, reading.op, reading.value, reading.unit, stated.baseline)
    assert [str(one if one is not None else "") for one in told] == [
        one.strip() for one in expected.split("|")
    ]


@pytest.mark.parametrize("clause", COUNTEREXAMPLES)
def test_counterexample_states_none(clause: str) -> None:
    assert list(stated_in(clause)) == []
