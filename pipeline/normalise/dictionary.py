"""Words of two syllables: those of plans, and of the dictionary that underthesea carries."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from unicodedata import normalize

from extractors.places import fold
from extractors.syllables import is_syllable

Pair = tuple[str, str]
"""A word of two syllables, in lower case and NFC."""
_OF_UNDERTHESEA = Path("transformer", "Viet74K.txt")


@cache
def plan_words() -> frozenset[Pair]:
    """The words of plan_words.txt."""
    return _pairs(_lines_of("plan_words.txt"))


@cache
def all_words() -> frozenset[Pair]:
    """Those and the words of the dictionary."""
    return plan_words() | _pairs(_entries())


@cache
def known_syllables() -> frozenset[str]:
    """Every syllable of a word; empty without the dictionary, for then none is known to be no syllable."""
    entries = _entries()
    told = (syllable for entry in entries for syllable in entry.split())
    return frozenset((*told, *(part for pair in plan_words() for part in pair))) if entries else frozenset()


@cache
def common_syllables() -> frozenset[str]:
    """The syllables of words of plans, and those that stand between words."""
    return frozenset(part for pair in plan_words() for part in pair) | _lines_of("function_words.txt")


def is_known_syllable(text: str) -> bool:
    """Whether some word has the syllable; without the dictionary, whether Vietnamese may have it."""
    return text.lower() in known_syllables() if known_syllables() else is_syllable(text)


@cache
def known_letters() -> frozenset[str]:
    """The letters of every such syllable, without marks."""
    return frozenset(map(fold, known_syllables()))


@cache
def by_letters(*, of_plans: bool) -> dict[str, tuple[Pair, ...]]:
    """The words of plans, or all, by their letters without marks."""
    found: defaultdict[str, list[Pair]] = defaultdict(list)
    for pair in plan_words() if of_plans else all_words():
        found[fold(" ".join(pair))].append(pair)
    return {letters: tuple(pairs) for letters, pairs in found.items()}


@cache
def _entries() -> tuple[str, ...]:
    # The file is read where it is installed: to import the package would load its models.
    found = find_spec("underthesea")
    path = Path(found.origin).parent / _OF_UNDERTHESEA if found and found.origin else None
    if path is None or not path.is_file():
        return ()
    return tuple(normalize("NFC", path.read_text(encoding="utf-8")).lower().splitlines())


def _lines_of(name: str) -> frozenset[str]:
    """What stands between the commas of a list beside this file."""
    text = files(__package__).joinpath(name).read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return frozenset(word.strip() for line in lines for word in line.split(","))


def _pairs(entries: Iterable[str]) -> frozenset[Pair]:
    parts = (entry.split() for entry in entries)
    return frozenset((part[0], part[1]) for part in parts if len(part) == 2)
