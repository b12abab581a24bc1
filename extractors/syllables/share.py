"""How much of a text is Vietnamese."""

import re
from typing import NamedTuple
from unicodedata import normalize

from extractors.syllables.grammar import all_syllables

_WORD = re.compile(r"[^\W\d_]{2,}")
_FEWEST_WORDS = 12
_LEAST_SHARE = 0.6


class SyllableShare(NamedTuple):
    """How many words of two letters or more a text has, and how many of them are syllables."""

    words: int
    syllables: int

    @property
    def share(self) -> float:
        """From 0 to 1; 1 for a text without words, in which nothing is wrong."""
        return self.syllables / self.words if self.words else 1.0

    @property
    def is_rubbish(self) -> bool:
        """Whether there are words enough to tell, and too few of them are syllables for a Vietnamese text.

        Plans hold abbreviations and names that are no syllables, and pages of them still reach 0.85; bad OCR
        has about 0.2, text through a wrong font or encoding up to 0.5.
        """
        return self.words >= _FEWEST_WORDS and self.share < _LEAST_SHARE


def syllable_share(text: str) -> SyllableShare:
    """The words and syllables of a text of any length, in any normalisation form."""
    words = _WORD.findall(normalize("NFC", text).lower())
    return SyllableShare(len(words), sum(map(all_syllables().__contains__, words)))
