"""The numeral systems of labels: which value a numeral has, which values may come next."""

from functools import cache
from typing import Literal

from extractors.roman_numerals import roman, roman_labels

System = Literal["arabic", "ROMAN", "roman", "LETTER", "letter", "phần", "chương", "mục", "tiểu mục", "điều"]

ALPHABET = "abcdđefghijklmnopqrstuvwxyz"
OPTIONAL_LETTERS = frozenset("đfjwz")
"""The decree counts a b c d đ e g h i k …, without f, j, w, z; others count as in English, without đ."""


def readings(numeral: str) -> tuple[tuple[System, int], ...]:
    """Every system in which `numeral` is one, with its value: `I` is Roman 1 and the letter after H."""
    if numeral.isdecimal():
        return (("arabic", int(numeral)),) if int(numeral) else ()
    found: list[tuple[System, int]] = []
    upper = numeral.isupper()
    if (value := roman_labels().get(numeral.upper())) is not None and upper | numeral.islower():
        found.append(("ROMAN" if upper else "roman", value))
    if len(numeral) == 1 and (position := ALPHABET.find(numeral.lower())) >= 0:
        found.append(("LETTER" if upper else "letter", position + 1))
    return tuple(found)


def _is_lettered(system: System) -> bool:
    return system in ("LETTER", "letter")


@cache
def successors(system: System, value: int) -> tuple[int, ...]:
    """The values that may follow `value` without a gap: after d both đ and e, after 1 only 2."""
    if not _is_lettered(system):
        return (value + 1,)
    following: list[int] = []
    for position in range(value, len(ALPHABET)):
        following.append(position + 1)
        if ALPHABET[position] not in OPTIONAL_LETTERS:
            break
    return tuple(following)


def missing_between(system: System, value: int, later: int) -> tuple[int, ...]:
    """The values that a reader misses between `value` (0: the start) and `later`."""
    between = range(value + 1, later)
    if not _is_lettered(system):
        return tuple(between)
    return tuple(position for position in between if ALPHABET[position - 1] not in OPTIONAL_LETTERS)


def spell(system: System, value: int) -> str:
    """The numeral of `value`; what words number (`Điều 3`, `Chương II`) is spelled in Arabic or Roman."""
    if system in ("ROMAN", "roman", "phần", "chương"):
        return roman(value).lower() if system == "roman" else roman(value)
    if _is_lettered(system):
        letter = ALPHABET[value - 1]
        return letter.upper() if system == "LETTER" else letter
    return str(value)
