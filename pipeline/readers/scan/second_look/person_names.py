"""The name of who signed under a pen or a seal: the letters by the second engine, the marks by the first.

The second engine sees letters through strokes of a pen, but knows few of the marks of Vietnamese. Those come
from what the first engine read of the same syllable, or from the only name that has such letters.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from unicodedata import combining, normalize

import regex

from extractors.places import fold
from extractors.rule_files import read_rules
from extractors.syllables import is_syllable
from pipeline.normalise.dictionary import known_letters
from pipeline.readers.scan.recognition.digits import TRUSTED, Reading
from pipeline.readers.scan.recognition.engine import ReadWord

_NAME = regex.compile(r"\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,4}")
_BETWEEN = regex.compile(r"[\s.\-–_,“”‘’'\"]+|(?<=\p{Ll})(?=\p{Lu})")
"""Blanks, what the engine takes specks between syllables for, and where it takes no blank for one."""
_READ = 0.6
"""A word of which the first engine is less certain tells no marks."""
_AGREED = 2
"""So many looks of the second engine have the same letters, one of them surely."""


def person_name(looks: Iterable[Reading], read: Sequence[ReadWord]) -> list[str] | None:
    """The syllables of the name in a line; None where letters or marks of one of them are not certain.

    `looks`: of the second engine at the line; `read`: what the first one has read there, however unsure.
    """
    letters = _letters(looks)
    marked = [_marked(syllable, place == 0, read) for place, syllable in enumerate(letters)]
    found = [syllable for syllable in marked if syllable]
    return found if found and len(found) == len(letters) else None


def _letters(looks: Iterable[Reading]) -> list[str]:
    """The longest name whose letters two looks of the second engine have alike."""
    found: defaultdict[str, list[Reading]] = defaultdict(list)
    for look in looks:
        text = _BETWEEN.sub(" ", look.text).strip()
        if _NAME.fullmatch(text):
            found[_plain(text)].append(look._replace(text=text))
    surest = (max(alike, key=_certainty) for alike in found.values() if len(alike) >= _AGREED)
    sure = [look.text for look in surest if look.confidence >= TRUSTED]
    return max(sure, key=len, default="").split()


def _certainty(look: Reading) -> float:
    return look.confidence


def _plain(text: str) -> str:
    """The letters without marks, also those that Vietnamese does not have: the second engine knows them."""
    return fold("".join(letter for letter in normalize("NFD", text) if not combining(letter)))


def _marked(syllable: str, is_first: bool, read: Sequence[ReadWord]) -> str | None:
    """The syllable with its marks, if they are certain."""
    letters = _plain(syllable)
    known = _names()[is_first].get(letters, ())
    parts = [(word.confidence, part) for word in read for part in _BETWEEN.split(word.text)]
    alike = [told for told in sorted(parts, reverse=True) if fold(told[1]) == letters and told[1].istitle()]
    if not known and letters not in known_letters():
        return alike[0][1] if alike else None  # A name of another people.
    sure, told = next((read for read in alike if read[0] >= _READ and is_syllable(read[1])), (0.0, None))
    # Surnames are few; of given names the list may lack one that was plainly read.
    if told in known or not known or (sure >= TRUSTED and not is_first and not _has_other_marks(told, known)):
        return told
    return known[0] if len(known) == 1 else None


def with_known_marks(name: Sequence[str]) -> list[str]:
    """The syllables of a name that was read under ink, each with the marks of the only one that it can be."""
    known = [_names()[place == 0].get(fold(syllable), ()) for place, syllable in enumerate(name)]
    return [
        alike[0] if len(alike) == 1 and (place == 0 or _has_other_marks(syllable, alike)) else syllable
        for place, (syllable, alike) in enumerate(zip(name, known, strict=True))
    ]


def _has_other_marks(read: str | None, known: Sequence[str]) -> bool:
    """Whether it has as many marks as the one known syllable of its letters: ink adds them, or hides none."""
    if read is None or len(known) != 1 or read in _rare():
        return False
    return _marks(read) >= _marks(known[0])


def _marks(syllable: str) -> int:
    return sum(map(bool, map(combining, normalize("NFD", syllable))))


@cache
def _names() -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    """Syllables by their letters: those after the first, and those that a name begins with."""
    rules = read_rules(__package__, "name_syllables.toml")
    return _by_letters(rules["others"].split()), _by_letters(rules["surnames"].split())


@cache
def _rare() -> frozenset[str]:
    """Syllables of names that have the letters of commoner ones."""
    return frozenset(read_rules(__package__, "name_syllables.toml")["rare"].split())


def _by_letters(syllables: Iterable[str]) -> dict[str, tuple[str, ...]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for syllable in dict.fromkeys(syllables):
        found[fold(syllable)].append(syllable)
    return {letters: tuple(alike) for letters, alike in found.items()}
