"""Characters of symbol fonts as Unicode."""

import re
from functools import cache

from extractors.rule_files import read_rules
from pipeline.encodings import legacy_font, shown

PRIVATE = re.compile("[\uf000-\uf0ff]")
BULLET = "•"
"""What the many shapes before items are read as."""


@cache
def _fonts() -> dict[str, dict[int, str]]:
    tables = read_rules("pipeline.readers", "symbols.toml")
    return {
        font.lower(): {int(code, 16): new for code, new in table.items()} for font, table in tables.items()
    }


def translate(text: str, font: str | None) -> str:
    """The text with the private characters of `font` as Unicode; those that no table has stay as they are.

    Fonts made for an encoding from before Unicode are such fonts to Word too: theirs are bytes.
    """
    if legacy_font(font or ""):
        return PRIVATE.sub(lambda match: shown(bytes([ord(match.group()) - 0xF000])), text)
    table = _fonts().get((font or "").lower(), _fonts()["symbol"])
    return PRIVATE.sub(lambda match: table.get(ord(match.group()), match.group()), text)


def symbol(code: str | None, font: str | None) -> str:
    """The character of a `w:sym` element; `code` is hexadecimal, often moved to F000-F0FF."""
    try:
        number = int(code or "", 16)
    except ValueError:
        return ""
    if number < 0x20 or number > 0xFFFF or 0xD800 <= number <= 0xDFFF:
        return ""
    known = (font or "").lower() in _fonts()
    return translate(chr(0xF000 + number if known and number < 0x100 else number), font)
