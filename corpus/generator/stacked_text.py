"""Text as scraped from a legal portal: a line for each paragraph and each cell, of a blank cell nothing."""

from collections.abc import Iterator

from corpus.generator.parts import MOTTO, Centred, Closing, Masthead, Part, Prose, TablePart, parts
from corpus.generator.slots import slots
from corpus.generator.spec import PAGE_BREAK, Spec

SPACED, TIGHT = "\n\n", "\n"
"""What stands between two lines: an empty line, or none."""


def stacked_text(spec: Spec, between: str = SPACED) -> str:
    """The whole text."""
    lines = (" ".join(line.split()) for part in parts(spec) for line in _lines(part))
    return between.join(filter(None, lines)) + "\n"


def _lines(part: Part) -> Iterator[str]:
    if isinstance(part, Masthead):
        yield from (*part.issuer, *MOTTO, part.number, part.place_date)
    elif isinstance(part, Centred):
        yield part.text
    elif isinstance(part, Prose):
        yield f"{part.node.printed} {part.node.text.replace(PAGE_BREAK, ' ')}"
    elif isinstance(part, TablePart):
        yield from (slot.text for slot in slots(part.table))
    elif isinstance(part, Closing):
        yield from ("Nơi nhận:", *(f"- {name}" for name in part.recipients), *part.marks, part.signer)
