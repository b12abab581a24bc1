"""The steps that `make bench-scans` watches are functions that are there, and each counts its own time."""

import sys
from itertools import count

from tests.benchmarks.scans import ENGINES, STEPS
from tests.benchmarks.timing import watched

here = sys.modules[__name__]


def outer() -> None:
    here.inner()


def inner() -> None:
    pass


def test_every_watched_step_is_a_function() -> None:
    with watched(STEPS) as spent:
        assert not spent
    assert {*ENGINES} <= STEPS.keys()


def test_the_time_of_a_step_within_another_was_counted_twice() -> None:
    ticks = count()
    steps = {name: f"{__name__}:{name}" for name in ("outer", "inner")}
    with watched(steps, lambda: float(next(ticks))) as spent:
        here.outer()
        here.inner()
    assert spent == {"outer": 2.0, "inner": 2.0}
