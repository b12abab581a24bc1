"""Finds the words that say what type of document is cited: `Kế hoạch`, `nghị quyết`, `Công văn`."""

import re
from collections.abc import Iterator
from functools import cache

from extractors.citations.rules import table
from extractors.document_types import by_name, names
from models.value import value


@value
class TypeWord:
    """A type word from `start` to `end`; `doc_type` is None for `Văn bản`, which names no type."""

    start: int
    end: int
    doc_type: str | None
    capitalised: bool


@cache
def type_names() -> tuple[str, ...]:
    """Every name of a type and every other word for a document, the longest first."""
    return tuple(sorted({*names(), *table()["type_words"]}, key=len, reverse=True))


@cache
def type_name_pattern() -> str:
    """An alternation of the names as they are written: `Kế hoạch`, `kế hoạch`, `KẾ HOẠCH`, `Kế Hoạch`.

    Names with the same first word share it, which makes a search four times as fast.
    """
    rests = _rests()
    return "|".join(first + _rest_pattern(rests[first]) for first in sorted(rests, key=len, reverse=True))


@cache
def _rests() -> dict[str, set[str]]:
    """What can follow each word that a name begins with."""
    rests: dict[str, set[str]] = {}
    for form in (form for name in type_names() for form in _forms(name)):
        first, _, rest = form.partition(" ")
        rests.setdefault(first, set()).add(rest)
    return rests


def _rest_pattern(rests: set[str]) -> str:
    """What can follow the first word of a name, the longest first."""
    longest_first = sorted(filter(None, rests), key=len, reverse=True)
    if not longest_first:
        return ""
    optional = "?" if "" in rests else ""
    return rf"(?:\s(?:{'|'.join(longest_first)})){optional}".replace(" ", r"\s")


def _forms(name: str) -> tuple[str, ...]:
    if name.isupper():
        return (name,)
    return (name, name.lower(), name.upper(), name.title())


@cache
def _pattern() -> re.Pattern[str]:
    """Whole words that are not parts of a symbol (`5/KH-UBND`, `73 - QĐ/ĐU`).

    Most places are passed over by two letters alone, before anything is asked of what stands there.
    """
    letter = r"[^\W\d_]"
    initials, seconds = ("".join(sorted({word[at] for word in _rests()})) for at in (0, 1))
    before = rf"(?<!{letter})(?<!/)(?<!\d[–-])(?<!\d[–-]\s)"
    after = rf"(?!{letter}|[/–-]{letter})"
    return re.compile(rf"(?=[{initials}][{seconds}]){before}(?:{type_name_pattern()}){after}")


@cache
def _doc_type(written: str) -> str | None:
    folded = " ".join(written.casefold().split())
    for name, doc_type in table()["type_words"].items():
        if name.casefold() == folded:
            return doc_type or None
    kind = by_name(written)
    return kind.abbreviation if kind else None


def find_type_words(text: str) -> Iterator[TypeWord]:
    """The type words of a text, in order."""
    for match in _pattern().finditer(text):
        yield TypeWord(match.start(), match.end(), _doc_type(match[0]), match[0][0].isupper())
