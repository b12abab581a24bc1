"""Words for kinds of administrative units put right in capital letters, whose marks are small and close."""

from collections.abc import Sequence
from functools import cache

from extractors.places import exact_name, fold, kind_names, named

_LENGTHS = (2, 3, 1)
"""Syllables of names, the usual ones first."""


@cache
def _kinds() -> tuple[str, ...]:
    """The kinds of one syllable, in capitals."""
    return tuple(kind.upper() for kind in kind_names() if " " not in kind)


def kinds_put_right(texts: Sequence[str], doubted: Sequence[bool]) -> list[str]:
    """The words of a line, `TÍNH` as `TỈNH` where the name of a unit of that kind follows."""
    found = list(texts)
    for at, text in enumerate(texts):
        kind = next((kind for kind in _kinds() if fold(text) == fold(kind)), None)
        if kind and doubted[at] and text.isupper() and text != kind and _is_named(kind, texts[at + 1 :]):
            found[at] = kind
    return found


def _is_named(kind: str, after: Sequence[str]) -> bool:
    """Whether a name of a unit of the kind follows, spelled as it should be."""
    names = [" ".join(after[:length]).rstrip(".,;:") for length in _LENGTHS if len(after) >= length]
    return any(
        unit.kind == kind.lower() and exact_name(unit.name) == exact_name(name)
        for name in names
        if name.isupper()
        for unit in named(name)
    )
