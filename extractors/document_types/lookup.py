"""Finds the type of a document by its abbreviation or by its name."""

import re
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from extractors.rule_files import read_rules

_LONGEST = 100
"""Characters in which the longest name ends, however it is spaced."""
_ENDS = " .:"
_WHOLE_TYPES = ("hành động", "liên tịch", "liên ngành")
"""Ends of names that stay whole where the title follows on the type line; `CÔNG TÁC …` opens the title."""


class DocumentType(NamedTuple):
    """A type of document; `name` is the official one (`Kế hoạch`)."""

    abbreviation: str
    name: str
    names: tuple[str, ...]
    kind: Literal["administrative", "normative", "party", "copy"]


@cache
def _types() -> tuple[DocumentType, ...]:
    return tuple(
        DocumentType(entry["abbreviation"], entry["names"][0], tuple(entry["names"]), entry["kind"])
        for entry in read_rules("extractors.document_types", "types.toml")["type"]
    )


@cache
def names() -> tuple[str, ...]:
    """Every written name of a type, the longest first, so that an alternation of them is greedy."""
    return tuple(sorted((name for kind in _types() for name in kind.names), key=len, reverse=True))


@cache
def _by_name() -> dict[str, DocumentType]:
    return {name.casefold(): kind for kind in _types() for name in kind.names}


@cache
def _opening_name() -> re.Pattern[str]:
    """The longest name first, in small letters, as whole words with any blanks between them."""
    written = (re.escape(name.casefold()).replace(r"\ ", r"\s+") for name in names())
    return re.compile(rf"\s*(?:{'|'.join(written)})(?![^\W\d_])")


@cache
def _by_abbreviation() -> dict[str, DocumentType]:
    return {kind.abbreviation: kind for kind in reversed(_types())}


@lru_cache(maxsize=1024)
def by_name(text: str) -> DocumentType | None:
    """The type that `text` (any case) starts with, whole words: `KẾ HOẠCH HÀNH ĐỘNG` is KH.

    Splitting, header and citations each ask for the same lines.
    """
    match = _opening_name().match(text[:_LONGEST].casefold())
    return _by_name()[" ".join(match[0].split())] if match else None


def by_abbreviation(abbreviation: str) -> DocumentType | None:
    """The type of an abbreviation, case-sensitive: `CTr` is not `CT` (Phụ lục III)."""
    return _by_abbreviation().get(abbreviation)


def is_type_alone(line: str) -> bool:
    """Whether the line is a type's name in any case: `Kế hoạch:`, where formatting makes the capitals."""
    return line.rstrip(_ENDS).casefold() in _by_name()


def type_end(line: str) -> int | None:
    """Where the type ends in a line that opens with it in capitals, or that it fills; else None.

    >>> type_end("KẾ HOẠCH Trồng cây năm 2031"), type_end("Kế hoạch:"), type_end("Kế hoạch trồng cây")
    (8, 8, None)
    """
    kind = by_name(line)
    if kind is None:
        return None
    if is_type_alone(line):
        return len(line.rstrip(_ENDS))
    folded = line.casefold()
    opening = [name for name in kind.names if folded.startswith(name.casefold())]
    longest = max(opening, key=len, default="")
    name = longest if longest.endswith(_WHOLE_TYPES) else min(opening, key=len, default="")
    return len(name) if line[: len(name)].isupper() else None
