"""What a cell of a table of words may hold, by its text alone, and which headings expect it."""

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple

import regex

from extractors.rule_files import read_rules


class CellKind(NamedTuple):
    """A kind, and the patterns of the headings over it."""

    name: str
    headings: Sequence[regex.Pattern[str]]

    def stands_under(self, heading: str) -> bool:
        """Whether such cells are expected under the heading."""
        return any(pattern.match(heading) for pattern in self.headings)


@cache
def entries() -> tuple[dict[str, Any], ...]:
    """Every kind as it stands in the file."""
    return tuple(read_rules("extractors.unruled", "cell_kinds.toml")["kind"])


_LETTERS = 3
"""By which headings are told apart: most begin as no pattern does, or as one or two."""


@cache
def kinds() -> tuple[CellKind, ...]:
    """The kinds, of which the first that matches counts."""
    return tuple(CellKind(entry["name"], tuple(map(regex.compile, entry["headings"]))) for entry in entries())


@cache
def _any_kind() -> regex.Pattern[str]:
    """The patterns of all kinds, each a group with its name: one search takes half the time of fourteen."""
    ends = {True: r"\Z", False: ""}
    return regex.compile(
        "|".join(f"(?<{one['name']}>{one['pattern']}){ends[one.get('whole', False)]}" for one in entries())
    )


@lru_cache(maxsize=16384)
def kind_of(text: str) -> str:
    """The name of the kind of a cell's text."""
    found = _any_kind().match(text)
    return str(found.lastgroup) if found else "words"


@lru_cache(maxsize=1024)
def kinds_under(heading: str) -> frozenset[str]:
    """The names of the kinds that the heading expects; none where it says nothing."""
    return frozenset(kind.name for kind in _kinds_opening(heading[:_LETTERS]) if kind.stands_under(heading))


@lru_cache(maxsize=16384)
def _kinds_opening(letters: str) -> tuple[CellKind, ...]:
    """The kinds whose headings may begin so."""
    return tuple(
        kind for kind in kinds() if any(pattern.match(letters, partial=True) for pattern in kind.headings)
    )
