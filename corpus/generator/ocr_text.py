"""Text as OCR with markdown gives it: blocks between empty lines, tables as tab-separated lines."""

import re
from collections.abc import Iterator, Sequence

from corpus.generator.parts import Centred, Closing, Masthead, Part, Prose, TablePart, parts
from corpus.generator.slots import first_body_row, rows
from corpus.generator.spec import PAGE_BREAK, Spec, Table

_BOLD = frozenset({"title", "caption"})
_TITLE_WIDTH = 60


def ocr_text(spec: Spec) -> str:
    """The whole text; a merged cell is written once, in its first slot."""
    blocks: list[str] = ["\n"]
    bullets: list[str] = []
    for part in parts(spec):
        if isinstance(part, Prose) and part.node.kind == "bullet":
            bullets.append(_prose(part))
            continue
        if bullets:
            blocks.append("\n".join(bullets))
            bullets = []
        blocks += _blocks(part, spec)
    if bullets:
        blocks.append("\n".join(bullets))
    return "\n\n".join(blocks) + "\n"


def _blocks(part: Part, spec: Spec) -> Iterator[str]:
    if isinstance(part, Masthead):
        if not spec.traps.masthead_lost:
            *above, issuer = part.issuer
            yield "\n".join([*above, f"**{issuer}**"])
        yield _single_spaced(part.number)
        yield _single_spaced(part.place_date)
    elif isinstance(part, Centred):
        yield _centred(part)
    elif isinstance(part, Prose):
        yield _prose(part)
    elif isinstance(part, TablePart):
        yield _tabbed(part.table)
    elif isinstance(part, Closing):
        yield "Nơi nhận:"
        yield "\n".join(f"- {name}" for name in part.recipients)
        yield "**" + "\n".join(part.marks) + "**"
        yield part.signer


def _centred(part: Centred) -> str:
    text = _single_spaced(part.text)
    if part.style == "note":
        return f"*{text}*"
    return f"**{_halved(text)}**" if part.style in _BOLD else text


def _halved(text: str) -> str:
    """A long title stands in two lines."""
    middle = text.find(" ", len(text) // 2)
    return text if len(text) < _TITLE_WIDTH or middle < 0 else f"{text[:middle]}\n{text[middle + 1 :]}"


def _prose(part: Prose) -> str:
    """A page break leaves an empty line in the middle of the sentence."""
    text = part.node.text.replace(PAGE_BREAK, "\n\n")
    return f"{part.node.printed} {text}".lstrip()


def _single_spaced(text: str) -> str:
    """Blanks that were left to be filled in by hand shrink to a single space."""
    return re.sub(r" +", " ", text)


def _tabbed(table: Table) -> str:
    width = len(table.leaves)
    lines: list[str] = []
    for number, row in enumerate(rows(table)):
        cells = [""] * width
        for slot in row:
            cells[slot.col] = slot.text
        cut = number - first_body_row(table) in table.breaks
        lines.append(("\n" if cut else "") + _line(cells))
    return "\n".join(lines)


def _line(cells: Sequence[str]) -> str:
    return "\t".join(cells)
