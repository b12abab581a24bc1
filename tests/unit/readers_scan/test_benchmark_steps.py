"""The steps that `make bench-scans` watches are functions that are there."""

from tests.benchmarks.scans import ENGINES, STEPS, WITHIN
from tests.benchmarks.timing import watched


def test_every_watched_step_is_a_function() -> None:
    with watched(STEPS) as spent:
        assert not spent
    assert {*ENGINES, *WITHIN} <= STEPS.keys()
