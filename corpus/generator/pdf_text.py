"""Text as dumped from a PDF: an empty line after each line, tables as lines of words and numbers."""

import re
from collections.abc import Callable, Iterator

from corpus.generator.dumped_table import dumped_table
from corpus.generator.parts import MOTTO, Centred, Closing, Masthead, NewPage, Part, Prose, TablePart, parts
from corpus.generator.spec import PAGE_BREAK, Spec
from corpus.generator.wrapping import wrap

_WIDTH = 78
_TITLE_WIDTH = 56
_RECIPIENT_WIDTH = 54
_EMPTY = "  "
_BLANK = "     "
_HELD = "\u2060"
"""Stands for a space of a blank that must not be wrapped."""
_TIGHT = 9
"""Each ninth line is not followed by an empty one, as where a line is set closer to the next."""
_DAMAGE = str.maketrans("ưƯÒ", "ƣƢÕ")


def pdf_text(spec: Spec) -> str:
    """The whole text; `traps.glyphs` damages the letters of bold text."""
    bold = damaged if spec.traps.glyphs else str
    written: list[str] = []
    page, fresh = 1, True
    for number, line in enumerate(_all_lines(spec, bold)):
        if line == PAGE_BREAK:
            page, fresh = page + 1, True
            written.append(f"\n\n{page} \n\n")
            continue
        end = " \n" if number % _TIGHT == _TIGHT - 1 else " \n\n"
        written.append(f"{' ' if fresh else ''}{line}{end}")
        fresh = False
    return "".join(written)


def _all_lines(spec: Spec, bold: Callable[[str], str]) -> Iterator[str]:
    for part in parts(spec):
        yield from _lines(part, bold)


def _lines(part: Part, bold: Callable[[str], str]) -> Iterator[str]:
    if isinstance(part, Masthead):
        yield from _masthead(part, bold)
    elif isinstance(part, Centred):
        yield from map(bold, _wrapped(part.text, _TITLE_WIDTH))
        if part.style in ("title", "note", "authority", "enacting"):
            yield _EMPTY
    elif isinstance(part, Prose):
        yield from _prose(part, bold)
    elif isinstance(part, TablePart):
        yield _EMPTY
        yield from dumped_table(part.table, bold, PAGE_BREAK)
    elif isinstance(part, Closing):
        yield from _closing(part)
    elif isinstance(part, NewPage):
        yield PAGE_BREAK


def _masthead(part: Masthead, bold: Callable[[str], str]) -> Iterator[str]:
    yield from (*part.issuer, _EMPTY, re.sub(r" {2,}", _BLANK, part.number))
    yield from map(bold, MOTTO)
    yield from (re.sub(r" {2,}", _BLANK, part.place_date), _EMPTY)


def _prose(part: Prose, bold: Callable[[str], str]) -> Iterator[str]:
    before, cut, after = part.node.text.partition(PAGE_BREAK)
    face = bold if part.is_heading else str
    yield from map(face, wrap(f"{part.node.printed} {before}".lstrip(), _WIDTH))
    if cut:
        yield PAGE_BREAK
        yield from map(face, wrap(after, _WIDTH))


def _wrapped(text: str, width: int) -> list[str]:
    """The lines of a text, blanks that were left to be filled in kept whole."""
    held = re.sub(r" {2,}", _HELD * len(_BLANK), text)
    return [line.replace(_HELD, " ") for line in wrap(held, width)]


def _closing(part: Closing) -> Iterator[str]:
    yield "Nơi nhận:"
    for name in part.recipients:
        yield from wrap(f"- {name}", _RECIPIENT_WIDTH)
    yield from part.marks
    yield from (_EMPTY, _EMPTY, _EMPTY, part.signer)


def damaged(text: str) -> str:
    """The text with `ƣ` for `ư` and `Õ` for `Ò`."""
    return text.translate(_DAMAGE)
