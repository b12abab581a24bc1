"""What reading a file gives, whoever reads it."""

from dataclasses import dataclass

from models.plan import Plan
from models.source import Source


@dataclass(frozen=True, slots=True)
class ParsedFile:
    """A file and the documents in it; none where it failed, as the source says."""

    source: Source
    plans: tuple[Plan, ...] = ()
