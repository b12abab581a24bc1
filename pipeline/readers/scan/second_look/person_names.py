"""The name of who signed under a pen or a seal: the letters by the second engine, the marks by the first.

The second engine sees letters through strokes of a pen, but knows few of the marks of Vietnamese, and leaves
out letters with others: `Nguyn`, `Kit`. Those come from what the first engine read of the same syllable, or
from the only name that may be seen so.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from operator import itemgetter
from unicodedata import combining, normalize

import regex

from extractors.places import fold
from extractors.rule_files import read_rules
from extractors.syllables import is_syllable
from pipeline.normalise.dictionary import known_letters
from pipeline.readers.scan.recognition.digits import TRUSTED, Reading
from pipeline.readers.scan.recognition.engine import ReadWord

_NAME = regex.compile(r"\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,4}")
_BETWEEN = regex.compile(r"[\W\d_]+|(?<=\p{Ll})(?=\p{Lu})")
"""Blanks, what the engine takes specks between syllables for, and where it takes no blank for one."""
_READ = 0.6
"""A word of which the first engine is less certain tells no marks."""
_AGREED = 2
"""So many looks of the second engine see the same syllable, in lines of which one is sure."""
_UNKNOWN = frozenset("ạảằắẳẵặầấẩẫậẻẽẹềếểễệỉịỏọốổỗộờớởỡợủụừứửữựỳỷỹỵ")
"""Letters that the second engine does not know."""
_HOOK = regex.compile(r"(?<=[uo])'", regex.IGNORECASE)
_HOOKED = regex.compile(r"(?<!^)(?<!^t)[uit]?r")
"""What the second engine takes the hook of `ư` for: syllables have an `r` only before their vowel."""


def person_name(looks: Iterable[Reading], read: Sequence[ReadWord]) -> list[str] | None:
    """The syllables of the name in a line; None where letters or marks of one of them are not certain.

    `looks`: of the second engine at the line; `read`: what the first one has read there, however unsure.
    """
    told = _told(read)
    places = enumerate(zip(*_alike(looks), strict=True))
    found = [_syllable(Counter(map(_letters, seen)), place == 0, told) for place, seen in places]
    name = [syllable for syllable in found if syllable]
    return name if name and len(name) == len(found) else None


def _told(read: Sequence[ReadWord]) -> list[tuple[float, str]]:
    """The syllables that the first engine has read, the oftenest first, and how surely it did."""
    parts = [(part, word.confidence) for word in read for part in _BETWEEN.split(word.text)]
    sums: Counter[str] = Counter()
    for part, sure in parts:
        sums[part] += sure  # type: ignore[assignment]  # what is counted is certainty
    most = dict(sorted(parts, key=itemgetter(1)))
    return [(most[part], part) for part, _ in sums.most_common() if part.istitle()]


def _alike(looks: Iterable[Reading]) -> list[list[str]]:
    """The syllables of each look that has as many as most have, or the more if as many looks have fewer."""
    found: defaultdict[int, list[Reading]] = defaultdict(list)
    for look in looks:
        text = _BETWEEN.sub(" ", _HOOK.sub("", look.text)).strip()
        text = text[:1].upper() + text[1:]  # The bar of `Đ` is seen as part of `d`.
        if _NAME.fullmatch(text):
            found[text.count(" ")].append(look._replace(text=text))
    _, most = max(found.items(), key=lambda alike: (len(alike[1]), alike[0]), default=(0, []))
    is_sure = any(look.confidence >= TRUSTED for look in most)
    return [look.text.split() for look in most] if is_sure else []


def _letters(look: str) -> str:
    """The letters without marks, also those that Vietnamese does not have: the second engine knows them."""
    letters = fold("".join(letter for letter in normalize("NFD", look) if not combining(letter)))
    without_hook = _HOOKED.sub("u", letters)
    return without_hook if without_hook in known_letters() else letters


def _short(syllable: str) -> str:
    """The letters that the second engine may see of it."""
    return fold("".join(letter for letter in syllable if letter.lower() not in _UNKNOWN))


def _syllable(seen: Counter[str], is_first: bool, told: Sequence[tuple[float, str]]) -> str | None:
    """The syllable, with its marks, that enough looks have seen, if it is certain."""
    names = {name: _count(seen, name) for letters in seen for name in _names()[is_first].get(letters, ())}
    letters, most = seen.most_common(1)[0]
    enough = max(_AGREED, most, *names.values())
    alike = [name for name, count in names.items() if count == enough]
    own = [(sure, part) for sure, part in told if _count(seen, part) >= enough]
    if not alike and letters not in known_letters():
        return None
    whole = max((seen[fold(name)] for name in alike), default=0)
    known = [name for name in alike if seen[fold(name)] == whole]
    sure, read = next((one for one in own if one[0] >= _READ and is_syllable(one[1])), (0.0, None))
    # Surnames are few; of given names the list may lack one that was plainly read.
    if read in alike or not known or (sure >= TRUSTED and not is_first and not _has_other_marks(read, known)):
        return read
    return known[0] if len(known) == 1 else None


def _count(seen: Counter[str], syllable: str) -> int:
    """How many looks may have seen the syllable."""
    return sum(seen[letters] for letters in {fold(syllable), _short(syllable)})


def with_known_marks(name: Sequence[str]) -> list[str]:
    """The syllables of a name that was read under ink, each with the marks of the only one that it can be."""
    names = [_names()[place == 0].get(fold(syllable), ()) for place, syllable in enumerate(name)]
    known = [
        tuple(one for one in alike if fold(one) == fold(name[place])) for place, alike in enumerate(names)
    ]
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
    """Syllables by what may be seen of them: those after the first, and those that a name begins with."""
    rules = read_rules(__package__, "name_syllables.toml")
    return _by_letters(rules["others"].split()), _by_letters(rules["surnames"].split())


@cache
def _rare() -> frozenset[str]:
    """Syllables of names that have the letters of commoner ones."""
    return frozenset(read_rules(__package__, "name_syllables.toml")["rare"].split())


def _by_letters(syllables: Iterable[str]) -> dict[str, tuple[str, ...]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for syllable in dict.fromkeys(syllables):
        for letters in {fold(syllable), _short(syllable)}:
            found[letters].append(syllable)
    return {letters: tuple(alike) for letters, alike in found.items()}
