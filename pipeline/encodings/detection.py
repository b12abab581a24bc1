"""Decides which encoding the text of a document is in: the one in which its words are syllables.

The whole text is judged first, then the text of each font, for documents mix fonts and their names can lie.
What is too short to tell by itself goes by the name of its font, and by the verdict on the document.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from extractors.syllables import is_syllable
from pipeline.encodings.fonts import legacy_font
from pipeline.encodings.foreign_letters import has_own, is_foreign
from pipeline.encodings.tables import NAMES, Table, table
from pipeline.encodings.telling_words import long_words, marked, marked_words, syllables, telling

_ENOUGH = 8
_FEWEST = 5
_FEWEST_OF_BYTES, _NEARLY_ALL = 3, 0.8
"""Measured on stretches of 3 to 12 words: 3 in 1,000 are read in a wrong encoding, 60 in none."""
_LEAST = 0.75
"""Measured: of text in an encoding that has no table here, such as VISCII, up to 0.63 of the words come to be
syllables in another; of text read right, 0.92 and more.
"""
_SAMPLE = 200_000

Stretch = tuple[str | None, str]
"""The name of a font, where it is known, and a text in it."""


@dataclass(frozen=True, slots=True)
class Encodings:
    """The verdict on a document.

    `by_font`: where the text of a font is enough to tell; `mixed`: fonts with much text in Unicode, of which
    only what reads better decoded is in the other encoding; `draws_capitals`: a font shows small letters so.
    """

    document: Table
    by_font: dict[str | None, Table]
    mixed: frozenset[str | None] = frozenset()
    draws_capitals: bool = False

    @property
    def may_lack_capitals(self) -> bool:
        """Whether headings may be in small letters: TCVN3 has fonts of capitals for them; none is left."""
        return self.document.name == "tcvn3" and not self.draws_capitals

    def table(self, text: str, font: str | None) -> Table | None:
        """The table of a text in a font; None where it is Unicode already."""
        if has_own(text):
            return None
        found = self.by_font.get(font) or _named(text, font) or self.document
        if font in self.mixed:
            return found if _reads_better(text, found) else None
        if font in self.by_font or legacy_font(font or ""):
            return found
        return found if marked(found.decode(text)) >= marked(text) else None

    def decoded(self, text: str, font: str | None = None, filler: str = "") -> str:
        """The text in Unicode, in capitals where the font draws them so; `filler` as in Table.decode."""
        found = self.table(text, font)
        if found is None:
            return text
        plain = found.decode(text, filler)
        return plain.upper() if _draws_capitals(font) else plain

    def decoded_lines(self, text: str, font: str | None = None, filler: str = "") -> str:
        """A text of many lines, each read for itself: one may be in Unicode already."""
        return "".join(self.decoded(line, font, filler) for line in text.splitlines(keepends=True))


def judge(stretches: Iterable[Stretch]) -> Encodings | None:
    """The encodings of a document, of which the stretches are the text; None where it is Unicode."""
    lines: dict[str | None, list[str]] = {}
    for font, text in stretches:
        lines.setdefault(font, []).extend(text.splitlines())
    foreign = {font: "\n".join(filter(is_foreign, texts))[:_SAMPLE] for font, texts in lines.items()}
    document = _best("\n".join(foreign.values()), _FEWEST)
    if document is None:
        return _by_name(lines, foreign)
    verdicts = {font: _best(text, _ENOUGH) or _named(text, font) for font, text in foreign.items()}
    mixed = frozenset(
        font for font, texts in lines.items() if _is_unicode(texts, told=verdicts[font] is None)
    )
    by_font = {font: found for font, found in verdicts.items() if found}
    return Encodings(document, by_font, mixed, any(map(_draws_capitals, lines)))


def _draws_capitals(font: str | None) -> bool:
    told = legacy_font(font or "")
    return told is not None and told.capitals


def _reads_better(text: str, found: Table) -> bool:
    """Whether a text amid Unicode makes more syllables in the table."""
    read = found.decode(text)
    words = marked_words(read) if text.strip().isalpha() else long_words(read)
    return syllables(words) > marked(text)


def _is_unicode(lines: Iterable[str], *, told: bool) -> bool:
    """Whether much of the text is Unicode; `told`: nothing else tells of another encoding."""
    own = (line for line in lines if told or has_own(line))
    return marked("\n".join(own)[:_SAMPLE]) >= _ENOUGH


def _by_name(lines: dict[str | None, list[str]], foreign: dict[str | None, str]) -> Encodings | None:
    """The encodings by the names of fonts, where they are right: of a heading in a document in Unicode."""
    named = {font: found for font, text in foreign.items() if text and (found := _named(text, font))}
    if not named:
        return None
    others = frozenset(lines.keys() - named.keys())
    return Encodings(next(iter(named.values())), named, others, any(map(_draws_capitals, named)))


def _named(text: str, font: str | None) -> Table | None:
    """The table that the name of the font tells, where it makes syllables of nearly all words."""
    told = legacy_font(font or "")
    if told is None:
        return None
    found = table(told.encoding)
    words = marked_words(found.decode(text))
    right = sum(map(is_syllable, words))
    return found if right > marked(text) and right >= _NEARLY_ALL * len(words) else None


def judge_bytes(shown: str) -> Encodings | None:
    """The encoding of a file that is not in Unicode, however short; `shown`: its bytes as letters of Latin-1.

    Nearly all its words with marks are syllables in it, and in none that reads otherwise are as many.
    """
    told = telling(shown[:_SAMPLE])
    read = {name: table(name).decode(told) for name in NAMES}
    scores = {name: sum(map(is_syllable, long_words(text))) for name, text in read.items()}
    most = max(scores.values())
    best = [name for name in NAMES if scores[name] == most]
    is_sure = most >= _FEWEST_OF_BYTES and most >= _NEARLY_ALL * len(long_words(read[best[0]]))
    if not is_sure or len({read[name] for name in best}) > 1:
        return None
    return Encodings(table(best[0]), {None: table(best[0])})


def _best(text: str, fewest: int) -> Table | None:
    """The table that makes the most syllables, `fewest` or more, more than twice those of the text."""
    told = telling(text)
    read = {name: long_words(table(name).decode(told)) for name in NAMES}
    most, name = max((sum(map(is_syllable, words)), name) for name, words in read.items())
    is_sure = most >= fewest and most > 2 * marked(told) and most >= _LEAST * len(read[name])
    return table(name) if is_sure else None
