"""The list of what the program can make use of."""

import sys
from dataclasses import dataclass, field
from functools import cache
from typing import Literal

from extractors.rule_files import read_rules

Kind = Literal["python", "package", "extra", "program", "tessdata"]


@dataclass(frozen=True, slots=True)
class Need:
    """A thing to look for; see needs.toml for what `look_for` and `install` hold."""

    name: str
    label: str
    kind: Kind
    look_for: tuple[str, ...] = ()
    install: dict[str, str] = field(default_factory=dict)

    def how_to_install(self, platform: str = sys.platform) -> str | None:
        """The command that installs it there, or the page that has it; None where nothing can be done."""
        return self.install.get(platform, self.install.get("any"))


@cache
def needs() -> tuple[Need, ...]:
    """All of them, in the order in which they are told."""
    entries = read_rules("pipeline.doctor", "needs.toml")["need"]
    return tuple(Need(**{**entry, "look_for": tuple(entry.get("look_for", ()))}) for entry in entries)
