"""What the name of a font says about the encoding of its text."""

from functools import cache
from typing import Any, NamedTuple

import regex

from extractors.rule_files import read_rules

_ADDED = regex.compile(r"^[A-Z]{6}\+|[-, ]+(?:Regular|Normal|Bold|Italic|Oblique|MT)+$")


class LegacyFont(NamedTuple):
    """`capitals`: the font draws small letters as capitals."""

    encoding: str
    capitals: bool


@cache
def font_rules() -> tuple[dict[str, Any], ...]:
    """The rules of fonts.toml; the first that matches wins."""
    return tuple(read_rules("pipeline.encodings", "fonts.toml")["font"])


@cache
def legacy_font(name: str) -> LegacyFont | None:
    """The encoding that a font was made for; None for others.

    The tag of a subset (`ABCDEF+`) is ignored, and what PDFs add of its style (`,Bold`, `-BoldItalic`).
    """
    plain = _ADDED.sub("", name.strip())
    for rule in font_rules():
        if regex.fullmatch(rule["pattern"], plain):
            return LegacyFont(rule["encoding"], rule["capitals"])
    return None
