"""Medians of wall time and least times of the processor, in one process."""

import gc
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import _lru_cache_wrapper, cache, wraps
from importlib import import_module
from statistics import median
from time import perf_counter, process_time
from unittest.mock import patch

OURS = ("models", "extractors", "pipeline")


def seconds(action: Callable[[], object], rounds: int = 3) -> float:
    """The median time of an action."""
    times = []
    for _ in range(rounds):
        began = perf_counter()
        action()
        times.append(perf_counter() - began)
    return median(times)


def processor_seconds(
    action: Callable[[], object], rounds: int = 5, before: Callable[[], object] = lambda: None
) -> float:
    """The least processor time of an action, which a busy machine changes little; `before` is not counted."""
    times = []
    for _ in range(rounds):
        before()
        began = process_time()
        action()
        times.append(process_time() - began)
    return min(times)


def forget_texts() -> None:
    """Empties what is remembered of texts that were read: the caches of bounded size, not the vocabularies."""
    for remembered in _text_caches():
        remembered.cache_clear()


@cache
def _text_caches() -> tuple["_lru_cache_wrapper[object]", ...]:
    return tuple(
        one
        for one in gc.get_objects()
        if isinstance(one, _lru_cache_wrapper)
        and one.cache_parameters()["maxsize"] is not None
        and one.__module__.partition(".")[0] in OURS
    )


@contextmanager
def watched(steps: dict[str, str], clock: Callable[[], float] = perf_counter) -> Iterator[dict[str, float]]:
    """Adds up the time spent in functions, given as step name → `module:function` where it is called.

    What a step calls that is a step too counts for that one alone.
    """
    spent: dict[str, float] = defaultdict(float)
    within = [0.0]
    with ExitStack() as stack:
        for step, place in steps.items():
            module_name, _, function_name = place.partition(":")
            module = import_module(module_name)
            timed = _timed(getattr(module, function_name), step, spent, within, clock)
            stack.enter_context(patch.object(module, function_name, timed))
        yield spent


def _timed(
    function: Callable[..., object],
    step: str,
    spent: dict[str, float],
    within: list[float],
    clock: Callable[[], float],
) -> Callable[..., object]:
    """The function with its time added up; `within`: what steps took so far in each step that is running."""

    @wraps(function)
    def run(*args: object, **settings: object) -> object:
        within.append(0.0)
        began = clock()
        try:
            return function(*args, **settings)
        finally:
            whole = clock() - began
            spent[step] += whole - within.pop()
            within[-1] += whole

    return run
