"""Decides which encoding the text of a document is in: the one in which its words are syllables.

The whole text is judged first, then the text of each font, for documents mix fonts and their names can lie.
What is too short to tell by itself goes by the name of its font, and by the verdict on the document.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

import regex

from extractors.syllables import is_syllable
from pipeline.encodings.fonts import legacy_font
from pipeline.encodings.tables import NAMES, Table, table

_FOREIGN = re.compile(
    "[\x80-\x9f\xa1-\xa7\xa9\xac-\xaf\xb4-\xb9\xbc-\xbf\xc4-\xc7\xcb\xce-\xd1\xd6-\xd8\xdb-\xdc"
    "\xde-\xdf\xe4-\xe7\xeb\xee-\xf1\xf6-\xf8\xfb\xfc\xfe\xff]"
)
"""Characters of Latin-1 that Vietnamese in Unicode has no use for, or little."""
_LEAST_FOREIGN = 0.005
_VIETNAMESE = re.compile(
    "[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]"
)
"""Letters that no Latin-1 text has: what holds them is Unicode already."""
_WORD = regex.compile(r"\p{L}+")
_STRETCH = re.compile(r"[^ \t\n]+")
_ENOUGH = 8
_FEWEST = 5
_FEWEST_OF_BYTES, _NEARLY_ALL = 3, 0.8
"""Measured on stretches of 3 to 12 words: 3 in 1,000 are read in a wrong encoding, 60 in none."""
_SAMPLE = 200_000

Stretch = tuple[str | None, str]
"""The name of a font, where it is known, and a text in it."""


@dataclass(frozen=True, slots=True)
class Encodings:
    """The verdict on a document; `by_font` where the text of a font is enough to tell, None for Unicode."""

    document: Table
    by_font: dict[str | None, Table | None]

    def table(self, text: str, font: str | None) -> Table | None:
        """The table of a text in a font; None where it is Unicode already."""
        if _VIETNAMESE.search(text):
            return None
        if font in self.by_font:
            return self.by_font[font]
        if legacy_font(font or ""):
            return self.document
        return self.document if _marked(self.document.decode(text)) >= _marked(text) else None

    def decoded(self, text: str, font: str | None = None, filler: str = "") -> str:
        """The text in Unicode, in capitals where the font draws them so; `filler` as in Table.decode."""
        found = self.table(text, font)
        if found is None:
            return text
        named = legacy_font(font or "")
        plain = found.decode(text, filler)
        return plain.upper() if named and named.capitals else plain


def judge(stretches: Iterable[Stretch]) -> Encodings | None:
    """The encodings of a document, of which the stretches are the text; None where it is Unicode."""
    parts: dict[str | None, list[str]] = {}
    for font, text in stretches:
        parts.setdefault(font, []).append(text)
    texts = {font: "\n".join(part)[:_SAMPLE] for font, part in parts.items()}
    document = _best("\n".join(text for text in texts.values() if is_suspicious(text)), _FEWEST)
    if document is None:
        return None
    verdicts = {font: _best(text, _ENOUGH) for font, text in texts.items()}
    known = {
        font: verdict for font, verdict in verdicts.items() if verdict or _marked(texts[font]) >= _ENOUGH
    }
    return Encodings(document, known)


def judge_bytes(shown: str) -> Encodings | None:
    """The encoding of a file that is not in Unicode, however short; `shown`: its bytes as letters of Latin-1.

    Nearly all its words with marks are syllables in it, and in none that reads otherwise are as many.
    """
    told = _telling(shown[:_SAMPLE])
    read = {name: table(name).decode(told) for name in NAMES}
    scores = {name: _marked(text) for name, text in read.items()}
    most = max(scores.values())
    best = [name for name in NAMES if scores[name] == most]
    is_sure = most >= _FEWEST_OF_BYTES and most >= _NEARLY_ALL * len(_marked_words(read[best[0]]))
    if not is_sure or len({read[name] for name in best}) > 1:
        return None
    return Encodings(table(best[0]), {None: table(best[0])})


def is_suspicious(text: str) -> bool:
    """Whether many characters are foreign to Vietnamese in Unicode: a first look that costs little."""
    foreign = sum(1 for _ in _FOREIGN.finditer(text))
    return foreign > 0 and foreign >= _LEAST_FOREIGN * len(text)


def _best(text: str, fewest: int) -> Table | None:
    """The table that makes the most syllables, `fewest` or more, and more than twice those of the text."""
    told = _telling(text)
    scores = [(_marked(table(name).decode(told)), name) for name in NAMES]
    most, name = max(scores)
    return table(name) if most >= fewest and most > 2 * _marked(told) else None


def _telling(text: str) -> str:
    """The stretches between blanks that are not plain ASCII, each once: no others tell encodings apart."""
    return " ".join(dict.fromkeys(stretch for stretch in _STRETCH.findall(text) if not stretch.isascii()))


def _marked(text: str) -> int:
    """How many different words with Vietnamese marks are syllables."""
    return sum(map(is_syllable, _marked_words(text)))


def _marked_words(text: str) -> set[str]:
    return {word for word in _WORD.findall(text) if not word.isascii()}
