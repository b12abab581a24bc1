"""Medians of wall time, in one process."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import wraps
from importlib import import_module
from statistics import median
from time import perf_counter
from unittest.mock import patch


def seconds(action: Callable[[], object], rounds: int = 3) -> float:
    """The median time of an action."""
    times = []
    for _ in range(rounds):
        began = perf_counter()
        action()
        times.append(perf_counter() - began)
    return median(times)


@contextmanager
def watched(steps: dict[str, str]) -> Iterator[dict[str, float]]:
    """Adds up the time spent in functions, given as step name → `module:function` where it is called."""
    spent: dict[str, float] = defaultdict(float)
    with ExitStack() as stack:
        for step, place in steps.items():
            module_name, _, function_name = place.partition(":")
            module = import_module(module_name)
            timed = _timed(getattr(module, function_name), step, spent)
            stack.enter_context(patch.object(module, function_name, timed))
        yield spent


def _timed(function: Callable[..., object], step: str, spent: dict[str, float]) -> Callable[..., object]:
    @wraps(function)
    def run(*args: object, **settings: object) -> object:
        began = perf_counter()
        try:
            return function(*args, **settings)
        finally:
            spent[step] += perf_counter() - began

    return run
