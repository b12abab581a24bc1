"""Syllables that ran together, parted."""

import regex

from extractors.places import fold
from extractors.syllables import is_syllable
from pipeline.normalise.dictionary import known_letters, known_syllables
from pipeline.readers.scan.recognition.engine import ReadWord

_BRACKETED = regex.compile(r"(?P<word>\p{L}{2,})(?P<bracket>\(.+)")
"""A word and the bracket after it, before which print leaves a blank."""
_STOPPED = regex.compile(
    r"(?P<word>\p{L}{2,})(?:[.:](?P<next>\p{Ll}{2,}[.,;:]?)|['’](?P<next>\p{L}{2,}[.,;:]?))"
)
"""Two words and a stop between them without a blank: a speck, for a sentence would begin with a capital.

An apostrophe is the stroke of a pen: names that have one are made of no such words.
"""
_NUMBERED = regex.compile(r"(?P<word>\p{L}{2,})(?P<number>\d{1,4}[.,;:)]?)")
"""A word and the number after it (`Khu vực 9`, `Điều 4.`)."""
_SURE = 0.95
_LONGEST_SYLLABLE = 7
_MOST_PARTS = 4


def parted(word: ReadWord) -> list[ReadWord]:
    """The syllables of a word that is none itself, where the shortest chain of them is the only one.

    A word that is a syllable but for its marks did not run together: one of them was misread.
    """
    marked = _at_a_mark(word) if word.confidence < _SURE else []
    if marked:
        return marked
    letters = word.text
    if len(letters) < 4 or not letters.isalpha() or is_syllable(letters):
        return [word]
    if fold(letters) in known_letters():
        return [word]
    chains = sorted(_likely(_chains(letters, _MOST_PARTS)), key=len)
    if not chains or (len(chains) > 1 and len(chains[0]) == len(chains[1])):
        return [word]
    return _cut(word, chains[0])


def _at_a_mark(word: ReadWord) -> list[ReadWord]:
    """The parts of a word at a bracket, a number or a speck; none without such a mark."""
    bracketed = _BRACKETED.fullmatch(word.text)
    if bracketed:
        return _cut(word, [bracketed["word"], bracketed["bracket"]])
    numbered = _NUMBERED.fullmatch(word.text)
    return _before_number(word, numbered["word"], numbered["number"]) if numbered else _at_a_speck(word)


def _at_a_speck(word: ReadWord) -> list[ReadWord]:
    """The two words that a speck joins; none where it is a stop."""
    found = _STOPPED.fullmatch(word.text)
    syllables = (found["word"], found["next"].rstrip(".,;:")) if found else ()
    if found is None or word.text.isascii() or not all(map(_is_known, syllables)):
        return []
    before, after = _cut(word, [word.text[: found.start("next")], found["next"]])
    return [before._replace(text=found["word"]), after]


def _before_number(word: ReadWord, letters: str, number: str) -> list[ReadWord]:
    """The syllables and the number; a code of letters and figures (`ĐX07`, `BT2`) stays whole."""
    syllables = [part.text for part in parted(word._replace(text=letters))]
    is_code = letters.isascii() or letters.isupper() or not all(map(_is_known, syllables))
    return [word] if is_code else _cut(word, [*syllables, number])


def _is_known(text: str) -> bool:
    """Whether a word has the syllable: without the dictionary none is known, and a stop stays a stop."""
    return is_syllable(text) and text.lower() in known_syllables()


def _cut(word: ReadWord, texts: list[str]) -> list[ReadWord]:
    """The parts of a word, each as wide as its letters are many."""
    width = word.letter_width
    parts: list[ReadWord] = []
    at = 0
    for text in texts:
        left = word.x0 + at * width
        at += len(text)
        parts.append(word._replace(text=text, x0=left, x1=word.x0 + at * width))
    return parts


def _likely(chains: list[list[str]]) -> list[list[str]]:
    """Those of syllables that words have, if there are any."""
    likely = [chain for chain in chains if all(part.lower() in known_syllables() for part in chain)]
    return likely or chains


def _chains(letters: str, most: int) -> list[list[str]]:
    """The ways to cut the letters into syllables of which each but the first is in small letters."""
    if not letters or most == 0:
        return [[]] if not letters else []
    found: list[list[str]] = []
    for end in range(1, min(_LONGEST_SYLLABLE, len(letters)) + 1):
        head = letters[:end]
        if is_syllable(head):
            found += [[head, *rest] for rest in _chains(letters[end:], most - 1)]
    return found
