"""Finds the type of a document by its abbreviation or by its name."""

import re
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from extractors.rule_files import read_rules


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


_LONGEST = 100
"""Characters in which the longest name ends, however it is spaced."""


@lru_cache(maxsize=1024)
def by_name(text: str) -> DocumentType | None:
    """The type that `text` (any case) starts with, whole words: `KẾ HOẠCH HÀNH ĐỘNG` is KH.

    Splitting, header and citations each ask for the same lines.
    """
    match = _opening_name().match(text[:_LONGEST].casefold())
    return _by_name()[" ".join(match[0].split())] if match else None


def is_name(text: str) -> bool:
    """Whether `text` (any case) is the name of a type and nothing more."""
    return text.casefold() in _by_name()


def by_abbreviation(abbreviation: str) -> DocumentType | None:
    """The type of an abbreviation, case-sensitive: `CTr` is not `CT` (Phụ lục III)."""
    return _by_abbreviation().get(abbreviation)
