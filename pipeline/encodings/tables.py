"""The tables of the encodings: what each byte, or pair of bytes, stands for."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import regex

NAMES = ("tcvn3", "vni", "vps", "windows1258")
_HAS_CAPITALS_ALIKE = "vni"
_OTHER_LOOKS = {0xAD: "\u2212\u2010", 0xB5: "\u03bc", 0xB7: "\u2219"}
"""How PDFs may show the characters of these bytes, for they go by the names of the glyphs."""


@dataclass(frozen=True, slots=True)
class Table:
    """`letters`: what the characters that a byte or pair of bytes is mistaken for stand for."""

    name: str
    letters: dict[str, str]
    pattern: regex.Pattern[str]

    def decode(self, text: str, filler: str = "") -> str:
        """The text in Unicode; what the table does not have stays.

        `filler` follows a letter once for each further character that it was written with.
        """
        return self.pattern.sub(
            lambda match: self.letters[match.group()] + filler * (len(match.group()) - 1), text
        )


@cache
def table(name: str) -> Table:
    """The table of one of NAMES."""
    letters = dict(_shown(name))
    codes = sorted(letters, key=len, reverse=True)
    return Table(name, letters, regex.compile("|".join(map(regex.escape, codes))))


def codes(name: str) -> Iterator[tuple[bytes, str]]:
    """The bytes of each letter, small and capital."""
    text = files("pipeline.encodings").joinpath(f"{name}.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line[:1] != "#")
    next(rows)
    for code, letter in rows:
        yield bytes.fromhex(code), letter
        if name == _HAS_CAPITALS_ALIKE:
            yield from _capitals(bytes.fromhex(code), letter)


def _capitals(code: bytes, letter: str) -> Iterator[tuple[bytes, str]]:
    """A capital bears a capital's mark, or by a slip of the typist the mark of a small letter."""
    capital = code.decode("latin-1").upper().encode("latin-1")
    yield capital, letter.upper()
    if len(code) > 1:
        yield capital[:1] + code[1:], letter.upper()


def _shown(name: str) -> Iterator[tuple[str, str]]:
    """Each letter under every text that its code may have been mistaken for."""
    for code, letter in codes(name):
        yield code.decode("latin-1"), letter
        windows = code.decode("cp1252", "ignore")
        if len(windows) == len(code):
            yield windows, letter
        for look in _OTHER_LOOKS.get(code[-1], "") if len(code) == 1 else "":
            yield look, letter
