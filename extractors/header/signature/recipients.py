"""The recipients: one for each item under `Nơi nhận:`."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import takewhile
from typing import Any

import regex

from extractors.header.patterns import matches
from extractors.header.signature.closing import bullet_end, is_archive_line
from extractors.header.signature.posts import vocabulary
from extractors.places import fold
from models.base import unchecked
from models.document import Recipient
from models.sourced_text import SourcedText

_new_recipient: Callable[[dict[str, Any]], Recipient] = unchecked(Recipient)

_NEXT_ITEM = regex.compile(r"[;.]\s*[-–—•+]\s*(?=\p{L})")
_ITEM_END = regex.compile(";")
_STOPS = " ;.,/"
_NUMBER = regex.compile(r"\d{1,2}[.)]\s*(?=\p{L})")
_LAST_BRACKET = regex.compile(r"\(([^()]*)\)[\s;.,]*$")


def read_recipients(lines: Sequence[SourcedText]) -> tuple[Recipient, ...]:
    """The items: a bullet opens one; without bullets each line that ends with a stop closes one."""
    lines = list(takewhile(lambda line: not matches("enclosures", line.value), lines))
    bulleted = any(bullet_end(line.value) for line in lines)
    pieces = [piece for line in lines for piece in _split(line, bulleted)]
    items = _join_bulleted(pieces) if bulleted else _join_plain(pieces)
    numbers = [_NUMBER.match(item[0].value) for item in items]
    if all(numbers):
        items = [
            [item[0].slice(number.end() if number else 0), *item[1:]]
            for item, number in zip(items, numbers, strict=True)
        ]
    return tuple(_recipient(SourcedText.join(item)) for item in items if _says_something(item))


def _says_something(item: Sequence[SourcedText]) -> bool:
    return any(any(map(str.isalnum, part.value)) for part in item)


def _split(line: SourcedText, bulleted: bool) -> Iterator[SourcedText]:
    """The items that stand in one line: `- A; - B.` or, without bullets, `A; B.`"""
    start = 0
    for match in (_NEXT_ITEM if bulleted else _ITEM_END).finditer(line.value):
        stop = match.start() + 1
        yield line.slice(start, stop)
        start = stop
    rest = line.slice(start)
    if rest.value:
        yield rest


def _join_bulleted(pieces: Sequence[SourcedText]) -> list[list[SourcedText]]:
    """The items; a line without a bullet that ends with a colon names a group of them (`Bản điện tử:`)."""
    items: list[list[SourcedText]] = []
    for piece in pieces:
        end = bullet_end(piece.value)
        if not end and piece.value.endswith(":"):
            continue
        if end or not items or is_archive_line(piece.value):
            items.append([piece.slice(end)])
        else:
            items[-1].append(piece)
    return items


def _join_plain(pieces: Sequence[SourcedText]) -> list[list[SourcedText]]:
    items: list[list[SourcedText]] = []
    stopped = any(piece.value.endswith(";") for piece in pieces)
    for piece in pieces:
        closed = not items or not stopped or items[-1][-1].value.endswith((";", "."))
        if closed or is_archive_line(piece.value):
            items.append([piece])
        else:
            items[-1].append(piece)
    return items


@cache
def _purpose() -> regex.Pattern[str]:
    starts = "|".join(map(regex.escape, map(fold, vocabulary()["purposes"]["starts"])))
    return regex.compile(rf"(?:{starts})(?!\w)")


def _recipient(item: SourcedText) -> Recipient:
    text = item.value.rstrip(_STOPS)
    bracket = _LAST_BRACKET.search(text)
    purpose = bracket[1].strip() if bracket and _purpose().match(fold(bracket[1].strip())) else None
    name = text[: bracket.start()] if bracket and purpose else text
    return _new_recipient({"name": name.rstrip(_STOPS), "purpose": purpose, "evidence": item.evidence()})
