"""The shapes of tables of words, and the phrases of their cells, from a file beside this one."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from corpus.figures.shapes import Header, headers_of

PARAGRAPH = " // "
"""Parts the paragraphs of a cell."""
_SLOT = re.compile(r"\{(?:(\d+)-(\d+)|(\w+))\}")


@dataclass(frozen=True, slots=True)
class WordShape:
    """A table of words; each of `numbers`, `counting`, `groups` and `band` is as likely as the others."""

    name: str
    numbers: Sequence[str]
    counting: Sequence[str]
    groups: Sequence[str]
    band: Sequence[str]
    units: Sequence[str]
    total: bool
    headers: tuple[Header, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """All shapes of a file with its phrases by kind."""

    shapes: tuple[WordShape, ...]
    phrases: Mapping[str, Sequence[str]]

    def phrase(self, random: Random, kind: str) -> str:
        """A phrase of the kind, its slots filled."""
        return _SLOT.sub(
            lambda slot: (
                self.phrase(random, slot[3]) if slot[3] else str(random.randint(int(slot[1]), int(slot[2])))
            ),
            random.choice(self.phrases[kind]),
        )


def read_words(name: str) -> Words:
    """The shapes and phrases of a file beside this one."""
    data = tomllib.loads(Path(__file__).with_name(name).read_text(encoding="utf-8"))
    return Words(tuple(map(_shape, data["tables"])), data["phrases"])


def _shape(data: Mapping[str, Any]) -> WordShape:
    return WordShape(
        data["name"],
        data["numbers"],
        data.get("counting", ["on"]),
        data.get("groups", [""]),
        data.get("band", ["own"]),
        data.get("unit", []),
        data.get("total", False),
        headers_of(data["leaves"]),
    )
