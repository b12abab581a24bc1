"""Puts the letter ư back into text that lost it: `Đờng`, `nớc`, `nhng`.

It is the soft hyphen of TCVN3, which programs leave out when they print or clean a text. Where a word is none
without it, one place alone makes it one, or a word beside it tells, it is put back; the rest stays as it is.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from itertools import chain, pairwise

from extractors.rule_files import read_rules
from extractors.syllables import is_syllable
from models.sourced_text import SourcedText
from pipeline.normalise.dictionary import all_words, is_known_syllable
from pipeline.normalise.words import word_around

_LETTER = "ư"
_WORD = re.compile(r"[^\W\d_]+")
_TELLING = [re.compile(f"{letter}(?<!ư.)(?:ng|c|u)") for letter in "ơớờởỡợ"]
"""Before these ends of syllables ơ follows ư always. Letter by letter they are found twice as fast."""
_LONGEST = 7
"""Letters of a syllable, but for the lost one."""
_FEWEST = 3
"""Different words that are none without it; one or two are slips (1,149 texts that kept it have none)."""
_ABBREVIATION = re.compile("[A-ZĐ]{1,3}|[B-DF-HK-NP-TV-XZĐ]+")
"""Capitals without a mark that may stand for the first letters of words: `HU`, `TTHTCĐ`."""
_BESIDE = re.compile(r"[ \t]+")


def has_lost_letters(text: str) -> bool:
    """Whether a text, or much of it, has no ư: words that are syllables only with it stand there.

    Names, as those of the Central Highlands, may be no syllables either, and tell nothing.

    >>> has_lost_letters("đờng, nớc và trờng học"), has_lost_letters("Đường, nớc, thôn Tơng, Rơng và Xơng")
    (True, False)
    """
    matches = chain.from_iterable(ending.finditer(text) for ending in _TELLING)
    found = {word_around(text, match.start(), _LONGEST) for match in matches}
    return len({word for word in found if word.islower() and _with_letter(word)}) >= _FEWEST


def lost_all(text: str) -> bool:
    """Whether no ư is left; else only a part of the text, in another font, may have lost it."""
    return _LETTER not in text


def with_letters(text: SourcedText, *, whole: bool = True) -> SourcedText:
    """The text with the letter where it was lost for certain; each leads back to the word as it stood.

    Unless the `whole` document lost it, words stay that may be right as they are, and names.
    """
    places = list(lost_places(text.value, whole=whole))
    if not places:
        return text
    letters = [_LETTER.upper() if _is_capital(text.value, place) else _LETTER for place in places]
    pieces = [text.value[start:stop] for start, stop in pairwise([0, *places, len(text.value)])]
    value = "".join(piece + letter for piece, letter in zip(pieces, [*letters, ""], strict=True))
    starts = {0: text.unit_offset(0)}
    for clean in (*places, *(clean for clean, _ in text.runs[1:])):
        starts[clean + bisect_right(places, clean)] = text.unit_offset(clean)
    return replace(text, value=value, runs=tuple(sorted(starts.items())))


def lost_places(text: str, *, whole: bool = True) -> Iterator[int]:
    """Before which characters the letter is to be put back; `whole` as for `with_letters`."""
    matches = list(_WORD.finditer(text))
    words = [match[0].lower() for match in matches]
    for at, match in enumerate(matches):
        before = words[at - 1] if at and _touch(text, matches[at - 1 : at + 1]) else ""
        after = words[at + 1] if at + 1 < len(words) and _touch(text, matches[at : at + 2]) else ""
        may_be_right = not whole and (not match[0].islower() or is_syllable(match[0]))
        place = None if may_be_right else _place(match[0], before, after)
        if place is not None:
            words[at] = words[at][:place] + _LETTER + words[at][place:]
            yield match.start() + place


def _touch(text: str, pair: Sequence[re.Match[str]]) -> bool:
    """Whether nothing but blanks stands between two words."""
    return _BESIDE.fullmatch(text, pair[0].end(), pair[1].start()) is not None


def _place(written: str, before: str, after: str) -> int | None:
    """Before which letter of the word it was lost; None where that is not certain."""
    word = written.lower()
    meant = _with_letter(word)
    if not meant:
        return None
    told = [place for place, read in meant.items() if _is_pair(before, read, after)]
    if _is_pair(before, word, after):
        return None
    if len(told) == 1:
        return told[0]
    known = [place for place, read in meant.items() if is_known_syllable(read)]
    if len(known) != 1 or len(word) == 1 or _may_be_abbreviation(written, known[0]):
        return None
    is_other = is_known_syllable(word) and is_syllable(word)
    return known[0] if not is_other or meant[known[0]] == _meant().get(word) else None


def _may_be_abbreviation(written: str, place: int) -> bool:
    """Whether capitals stand for words; hardly ever where they begin and end a syllable (`HNG`)."""
    return _ABBREVIATION.fullmatch(written) is not None and (len(written) < 3 or place in (0, len(written)))


def _is_pair(before: str, word: str, after: str) -> bool:
    return (before, word) in all_words() or (word, after) in all_words()


@lru_cache(maxsize=4096)
def _with_letter(word: str) -> dict[int, str]:
    """The syllables that the word in lower case becomes with the letter, by its place."""
    if len(word) > _LONGEST:
        return {}
    read = {place: word[:place] + _LETTER + word[place:] for place in range(len(word) + 1)}
    return {place: syllable for place, syllable in read.items() if is_syllable(syllable)}


@cache
def _meant() -> dict[str, str]:
    return dict(read_rules("pipeline.normalise", "lost_letters.toml")["meant"])


def _is_capital(text: str, place: int) -> bool:
    """Whether the letter stands among capitals."""
    beside = text[max(place - 1, 0) : place + 1]
    return beside.isupper() and (place + 1 >= len(text) or not text[place + 1].islower())
