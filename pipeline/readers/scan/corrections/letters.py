"""Letters put right that were taken for others, where no syllable is spelled so and one alone is meant."""

from collections.abc import Iterator

import regex

from extractors.syllables import is_syllable
from pipeline.normalise.dictionary import is_known_syllable
from pipeline.readers.scan.corrections.fixed_wording import rules

_WORD = regex.compile(r"(?P<before>[(“\"]*)(?P<letters>\p{L}[\p{Ll}\d]{2,})(?P<after>[.,;:!?)”\"]*)")


def letters_put_right(text: str) -> str:
    """The word, `g1ao` as `giao`, `tlieo` as `theo`; other words as they are."""
    part = _WORD.fullmatch(text)
    if part is None or is_syllable(part["letters"]):
        return text
    meant = set(filter(is_known_syllable, _as_others(part["letters"])))
    return part["before"] + meant.pop() + part["after"] if len(meant) == 1 else text


def _as_others(letters: str) -> Iterator[str]:
    """The letters with one of them, or a pair, as what it may have been taken for."""
    for read, others in rules()["taken_for"].items():
        at = letters.find(read, 1 if read.isdecimal() else 0)
        while at >= 0:
            yield from (letters[:at] + other + letters[at + len(read) :] for other in others)
            at = letters.find(read, at + 1)
