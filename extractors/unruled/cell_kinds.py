"""What a cell of a table of words may hold, by its text alone, and which headings expect it."""

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple

import regex

from extractors.rule_files import read_rules


class CellKind(NamedTuple):
    """A kind, its pattern (of the whole text where it is `whole`), and those of the headings over it."""

    name: str
    pattern: regex.Pattern[str]
    whole: bool
    headings: Sequence[regex.Pattern[str]]

    def matches(self, text: str) -> bool:
        """Whether the text is of the kind."""
        found = self.pattern.fullmatch(text) if self.whole else self.pattern.match(text)
        return found is not None

    def stands_under(self, heading: str) -> bool:
        """Whether such cells are expected under the heading."""
        return any(pattern.match(heading) for pattern in self.headings)


@cache
def entries() -> tuple[dict[str, Any], ...]:
    """Every kind as it stands in the file."""
    return tuple(read_rules("extractors.unruled", "cell_kinds.toml")["kind"])


@cache
def kinds() -> tuple[CellKind, ...]:
    """The kinds, of which the first that matches counts."""
    return tuple(
        CellKind(
            entry["name"],
            regex.compile(entry["pattern"]),
            entry.get("whole", False),
            tuple(map(regex.compile, entry["headings"])),
        )
        for entry in entries()
    )


@lru_cache(maxsize=16384)
def kind_of(text: str) -> str:
    """The name of the kind of a cell's text."""
    return next(kind.name for kind in kinds() if kind.matches(text))


@lru_cache(maxsize=1024)
def kinds_under(heading: str) -> frozenset[str]:
    """The names of the kinds that the heading expects; none where it says nothing."""
    return frozenset(kind.name for kind in kinds() if kind.stands_under(heading))
