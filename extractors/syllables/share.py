"""How much of a text is Vietnamese, and whether it is none: stretches of it tell."""

import re
from itertools import filterfalse
from typing import NamedTuple
from unicodedata import normalize

from extractors.syllables.grammar import all_syllables

_UNREAD = "\ue000-\uf8ff\ufffd"
"""Private characters, and the one for what could not be read; alone they are bullets and ticks."""
_WORD = re.compile(r"[^\W\d_]{2,}")
_HOLE = re.compile(f"[{_UNREAD}]")
_WITH_HOLES = re.compile(rf"(?:[^\W\d_]|{_HOLE.pattern}){{2,}}")
"""A word that may have letters that could not be read, which takes twice as long to find."""
_ABBREVIATION = re.compile(r"[A-ZĐ]{2,}")
_FEWEST_WORDS, _FEWEST_OTHERS = 12, 4
_LEAST_SHARE = 0.6
_MOST_UNREAD = 0.1
_ENOUGH, _LEAST_MARKED = 30, 0.2
"""Of Vietnamese words 0.7 and more bear a mark."""
_PLAIN_SHARE = 0.8
_STRETCHES = 10
_SHORT, _LONG = 40, 300
"""So many stretches of so many characters, from all of a longer text."""


class SyllableShare(NamedTuple):
    """How many words of two letters or more a text has, how many are syllables, how many abbreviations.

    `marked`: how many hold a letter that ASCII lacks; `unread`: how many a letter that is not known.
    """

    words: int
    syllables: int
    abbreviations: int = 0
    marked: int = 0
    unread: int = 0

    @property
    def share(self) -> float:
        """From 0 to 1; 1 for a text without words, in which nothing is wrong."""
        return self.syllables / self.words if self.words else 1.0

    @property
    def is_rubbish(self) -> bool:
        """Whether there are words enough to tell, and too few of them are syllables for a Vietnamese text.

        Plans hold names that are no syllables, and pages of them still reach 0.85; bad OCR has about 0.2,
        text through a wrong font or encoding up to 0.5. Abbreviations, of which a last page may be full, tell
        nothing beside other words. Text whose marks were left out is none either, whatever it was.
        """
        others = self.words - self.abbreviations
        if self.words < _FEWEST_WORDS:
            return False
        bare = others >= _ENOUGH and self.marked < _LEAST_MARKED * others
        return bare or self.unread > _MOST_UNREAD * self._telling or not self._is_mostly_syllables

    @property
    def is_legible(self) -> bool:
        """Whether there are words, however few, and not too few of them are syllables."""
        return self.words > 0 and self._is_mostly_syllables

    @property
    def _telling(self) -> int:
        """How many words tell something."""
        others = self.words - self.abbreviations
        return others if others >= _FEWEST_OTHERS else self.words

    @property
    def _is_mostly_syllables(self) -> bool:
        return self.syllables >= _LEAST_SHARE * self._telling

    @property
    def is_plain(self) -> bool:
        """Whether words enough to tell are syllables so often that more words would not say otherwise."""
        others = self.words - self.abbreviations
        clear = others >= _ENOUGH and not self.unread and self.syllables >= _PLAIN_SHARE * others
        return clear and not self.is_rubbish


def syllable_share(text: str) -> SyllableShare:
    """The words and syllables of a text of any length, in any normalisation form."""
    word = _WITH_HOLES if _HOLE.search(text) else _WORD
    written = word.findall(normalize("NFC", text))
    known = all_syllables()
    unknown_as_written = filterfalse(known.__contains__, written)
    others = [word for word in unknown_as_written if word.lower() not in known]
    abbreviations = sum(_ABBREVIATION.fullmatch(word) is not None for word in others)
    marked = len(written) - sum(map(str.isascii, written))
    unread = sum(_HOLE.search(word) is not None for word in others)
    return SyllableShare(len(written), len(written) - len(others), abbreviations, marked, unread)


def is_rubbish(text: str) -> bool:
    """Whether too few words of the text are syllables for a Vietnamese one; see `SyllableShare`.

    Short stretches are asked first, since nearly every text is plainly Vietnamese.
    """
    if syllable_share(_sample(text, _SHORT)).is_plain:
        return False
    return syllable_share(_sample(text, _LONG)).is_rubbish


def _sample(text: str, length: int) -> str:
    """Stretches of the text at equal distances; the whole where it is no longer than they are together."""
    if len(text) <= _STRETCHES * length:
        return text
    starts = range(0, len(text), -(-len(text) // _STRETCHES))
    return "\n".join(text[start : start + length] for start in starts)
