"""What reading a file must give, whoever reads it."""

from typing import Protocol

from models.plan import Plan
from models.source import Source


class ParsedFile(Protocol):
    """What reading one file gave."""

    @property
    def source(self) -> Source:
        """The file."""

    @property
    def plans(self) -> tuple[Plan, ...]:
        """The documents in it; none where it failed."""
