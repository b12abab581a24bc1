"""Text as copied from a legal portal: lines wrapped as the HTML source was, a line of `|` after each cell."""

import re
from collections.abc import Iterator

from corpus.generator.parts import MOTTO, Centred, Closing, Masthead, Part, Prose, TablePart, parts
from corpus.generator.slots import slots
from corpus.generator.spec import PAGE_BREAK, Spec, Table
from corpus.generator.wrapping import wrap

_WIDTH = 78
_ROOM_AFTER_TAGS = 26
"""What is left of the first source line after the tags that open a paragraph."""
_ROOM_AFTER_BOLD_TAGS = 18
_CELL_WIDTH = 34
_CAPITALS_WIDTH = 64


def web_text(spec: Spec) -> str:
    """The whole text."""
    return "\n".join(line for part in parts(spec) for line in _lines(part)) + "\n"


def _lines(part: Part) -> Iterator[str]:
    if isinstance(part, Masthead):
        yield from _masthead(part)
    elif isinstance(part, Centred):
        yield from wrap(part.text, _CAPITALS_WIDTH)
    elif isinstance(part, Prose):
        yield from _prose(part)
    elif isinstance(part, TablePart):
        yield from _table(part.table)
    elif isinstance(part, Closing):
        yield "Nơi nhận:"
        yield from (f"- {name}" for name in part.recipients)
        yield from ("|", *part.marks, part.signer, "|")


def _masthead(part: Masthead) -> Iterator[str]:
    yield from (*part.issuer, "-------", "|")
    yield from ("CỘNG HÒA XÃ HỘI", "CHỦ NGHĨA VIỆT NAM", MOTTO[1], "---------------", "|")
    yield from (re.sub(r" +", " ", part.number), "|", re.sub(r" +", " ", part.place_date), "|")


def _prose(part: Prose) -> Iterator[str]:
    text = f"{part.node.printed} {part.node.text.replace(PAGE_BREAK, '')}".lstrip()
    room = _ROOM_AFTER_BOLD_TAGS if part.is_heading else _ROOM_AFTER_TAGS
    return iter(wrap(text, _WIDTH, room))


def _table(table: Table) -> Iterator[str]:
    for slot in slots(table):
        yield from wrap(slot.text, _CELL_WIDTH)
        yield "|"
