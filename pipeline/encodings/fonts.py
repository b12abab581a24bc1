"""What the name of a font says about the encoding of its text."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

import regex


class LegacyFont(NamedTuple):
    """`capitals`: the font draws small letters as capitals."""

    encoding: str
    capitals: bool


@cache
def font_rules() -> tuple[dict[str, Any], ...]:
    """The rules of fonts.toml; the first that matches wins."""
    text = files("pipeline.encodings").joinpath("fonts.toml").read_text(encoding="utf-8")
    return tuple(tomllib.loads(text)["font"])


@cache
def legacy_font(name: str) -> LegacyFont | None:
    """The encoding that a font was made for, the tag of a subset (`ABCDEF+`) ignored; None for others."""
    plain = regex.sub(r"^[A-Z]{6}\+", "", name.strip())
    for rule in font_rules():
        if regex.fullmatch(rule["pattern"], plain):
            return LegacyFont(rule["encoding"], rule["capitals"])
    return None
