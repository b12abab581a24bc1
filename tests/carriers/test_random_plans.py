"""Word files and web pages of any plan give the same rows: nothing but the carrier differs."""

import pytest
from hypothesis import HealthCheck, given, settings

from corpus.generator import CARRIERS
from corpus.generator.spec import Spec
from pipeline.parsing import parse_bytes
from tests.carriers.random_plans import specs
from tests.carriers.reading import REFERENCE, rows_without_evidence
from tests.golden.equality import changed_lines


def rows(spec: Spec, carrier: str) -> str:
    chosen = CARRIERS[carrier]
    found = rows_without_evidence(parse_bytes(chosen.write(spec), chosen.filename(spec)))
    return "\n".join(f"{table}: {row}" for table, lines in found.items() for row in lines)


@pytest.mark.parametrize("carrier", ["typed", "numbered"])
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(specs())
def test_carriers_agree_on_any_plan(carrier: str, spec: Spec) -> None:
    difference = changed_lines(rows(spec, REFERENCE), rows(spec, carrier))
    assert not difference, difference
