"""Syllables that the engine read in two: `Qu yết định` is `Quyết định`."""

from collections.abc import Iterable
from unicodedata import normalize

from extractors.syllables import is_syllable
from pipeline.normalise.dictionary import is_known_syllable
from pipeline.readers.scan.recognition.engine import ReadWord

_ONSETS = frozenset(("ch", "gh", "kh", "ng", "ngh", "nh", "ph", "qu", "th", "tr"))
"""Consonants of two letters and more that open syllables; nobody writes one by itself."""
_NEAR = 0.4
"""In heights of the line: between two words there is more."""


def with_whole_syllables(words: Iterable[ReadWord]) -> list[ReadWord]:
    """The words, an opening consonant in one with what follows close to it, where that makes a syllable."""
    found: list[ReadWord] = []
    for word in words:
        before = found[-1] if found else None
        if before is not None and _belong_together(before, word):
            text = before.text + word.text
            sure = min(before.confidence, word.confidence)
            read = f"{before.text} {word.text}"
            found[-1] = before._replace(text=text, x1=word.x1, confidence=sure, read=read)
        else:
            found.append(word)
    return found


def _belong_together(before: ReadWord, word: ReadWord) -> bool:
    return (
        before.text.lower() in _ONSETS
        and before.line == word.line
        and word.x0 - before.x1 < _NEAR * (before.y1 - before.y0)
        and _are_of_one_case(before.text, word.text)
        and _is_syllable(normalize("NFC", before.text + word.text).rstrip(".,;:)"))
    )


def _are_of_one_case(before: str, text: str) -> bool:
    """Whether two parts may be of one word, unlike the abbreviations in `TH An Phú` and `NH Á Châu`."""
    if before.isupper():
        return text.isupper() and len(text) > 1
    return text.islower()


def _is_syllable(text: str) -> bool:
    return is_syllable(text) and is_known_syllable(text)  # dictionaries hold abbreviations, too
