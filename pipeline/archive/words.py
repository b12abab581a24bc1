"""The words of words.toml as macros of the archive, so that views can ask for them."""

from collections.abc import Iterator
from typing import Any

from extractors.rule_files import read_rules
from pipeline.archive.sql import literal


def word_macros() -> str:
    """The SQL that makes a macro without parameters of each list."""
    return "\n".join(
        f"CREATE OR REPLACE MACRO {name}() AS {_literal(entry)};" for name, entry in word_lists().items()
    )


def word_lists() -> dict[str, dict[str, Any]]:
    """The entries of words.toml by name."""
    return read_rules("pipeline.archive", "words.toml")


def _literal(entry: dict[str, Any]) -> str:
    """A list, the alternatives of a pattern, or a map."""
    if words := entry.get("words"):
        return f"[{', '.join(map(literal, words))}]"
    if alternatives := entry.get("any"):
        return literal("|".join(alternatives))
    return f"MAP {{{', '.join(_pairs(entry))}}}"


def _pairs(entry: dict[str, Any]) -> Iterator[str]:
    for word, size in entry.get("sizes", {}).items():
        yield f"{literal(word)}: {float(size)}::DOUBLE"
    for word, name in entry.get("names", {}).items():
        yield f"{literal(word)}: {literal(name)}"
