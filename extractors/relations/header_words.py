"""What the words of a header say about its numbers."""

from functools import cache, lru_cache
from typing import NamedTuple

import regex

from extractors.rule_files import named_rules

_PER = regex.compile(
    r"(?i)(?:/|(?<!\p{L})(?:trên|tính trên|cho)) ?(?:1 )?"
    r"(?<number>1(?:[.,]?000|0[.,]?000|00[.,]?000)|vạn|nghìn|ngàn)"
    r" (?:dân|người|trẻ|ca|phụ nữ|hộ)(?!\p{L})"
)
_WORDS = {"vạn": 10_000, "nghìn": 1_000, "ngàn": 1_000}


class _Rule(NamedTuple):
    pattern: regex.Pattern[str]
    needs: tuple[str, ...]


@cache
def _rule(name: str) -> _Rule:
    told = named_rules("extractors.relations", "header_rules.toml")[name]
    return _Rule(regex.compile(told["pattern"], regex.I), tuple(told.get("needs", ())))


@lru_cache(maxsize=16384)
def says(rule: str, text: str) -> bool:
    """True where the header or label `text` fits the rule of that name in `header_rules.toml`."""
    pattern, needs = _rule(rule)
    if needs:
        small = text.lower()
        for need in needs:
            if need in small:
                break
        else:
            return False
    return pattern.search(text.strip()) is not None


def path_says(rule: str, path: tuple[str, ...]) -> bool:
    """True where any text of a header path fits the rule."""
    for text in path:  # noqa: SIM110 - quicker than a generator, and paths are short
        if says(rule, text):
            return True
    return False


def leaf_says(rule: str, path: tuple[str, ...]) -> bool:
    """True where the lowest text of a header path fits the rule."""
    return bool(path) and says(rule, path[-1])


def per_many(path: tuple[str, ...]) -> int | None:
    """How many a rate is given per (`Số bác sĩ/10.000 dân`, `trên 1 vạn dân`); None where it is of one."""
    match = _PER.search(path[-1]) if path else None
    if match is None:
        return None
    number = match["number"].casefold()
    return _WORDS.get(number) or int(number.replace(".", "").replace(",", ""))
