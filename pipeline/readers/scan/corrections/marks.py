"""Marks over letters put right where they make a word of two syllables and no other."""

from collections import Counter
from collections.abc import Iterator, Sequence
from unicodedata import normalize

import regex

from extractors.places import fold
from pipeline.normalise.dictionary import Pair, all_words, by_letters, common_syllables, known_syllables

_LETTERS = regex.compile(r"(?P<before>[(\[“\"]*)(?P<letters>\p{L}{2,})(?P<after>[.,;:!?)\]”\"]*)")


def marks_put_right(texts: Sequence[str], doubted: Sequence[bool], faint: Sequence[bool] = ()) -> list[str]:
    """The words of a line, of which those that are doubted may change the mark of one letter.

    `chỉ tiểu` is `chỉ tiêu`, `tuối trở` is `tuổi trở`; names in capital letters stay as they are. Those that
    are `faint`, too, may become any word of the dictionary, others only words of plans.
    """
    parts = [_LETTERS.fullmatch(text) for text in texts]
    letters = [part["letters"] if part else "" for part in parts]
    found = list(texts)
    for at, part in enumerate(parts):
        meant = _meant(letters, at, of_any=bool(faint) and faint[at]) if part and doubted[at] else None
        if part and meant:
            found[at] = part["before"] + _in_case_of(part["letters"], meant) + part["after"]
    return found


def _meant(letters: Sequence[str], at: int, *, of_any: bool) -> str | None:
    """The syllable that is meant at a place, if it is another than the one that was read."""
    lower = [letter.lower() for letter in letters]
    pairs = [(first, first + 1) for first in (at - 1, at) if 0 <= first < len(letters) - 1]
    pairs = [pair for pair in pairs if all(letters[place] for place in pair)]
    if any((lower[first], lower[second]) in all_words() for first, second in pairs):
        return None
    found = {
        syllable
        for first, second in pairs
        if not _is_name(letters[second])
        for syllable in _candidates((lower[first], lower[second]), at - first, of_any=of_any)
    }
    least = min((_marks_apart(lower[at], syllable) for syllable in found), default=0)
    nearest = [syllable for syllable in found if _marks_apart(lower[at], syllable) == least]
    return nearest[0] if len(nearest) == 1 else None


def _marks_apart(read: str, meant: str) -> int:
    """How many marks one has and the other lacks: the hook of `ằ` and its tone are two."""
    one, other = Counter(normalize("NFD", read)), Counter(normalize("NFD", meant))
    return ((one - other) + (other - one)).total()


def _is_name(second: str) -> bool:
    """Whether the second syllable of two begins with a capital, as those of names alone do."""
    return second[0].isupper() and not second.isupper()


def _candidates(read: Pair, place: int, *, of_any: bool) -> Iterator[str]:
    """What the syllable may be: in a word of plans, or in any word where it is rare, or no syllable."""
    key = fold(" ".join(read))
    words = by_letters(of_plans=True).get(key)
    is_rare = known_syllables() and read[place] not in (common_syllables() if of_any else known_syllables())
    if words is None and is_rare:
        words = by_letters(of_plans=False).get(key)
    for word in words or ():
        other_is_right = word[1 - place] == read[1 - place]
        if other_is_right and sum(map(str.__ne__, word[place], read[place])) == 1:
            yield word[place]


def _in_case_of(read: str, meant: str) -> str:
    return "".join(
        letter.upper() if known.isupper() else letter for known, letter in zip(read, meant, strict=True)
    )
