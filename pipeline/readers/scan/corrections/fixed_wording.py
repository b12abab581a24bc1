"""Marks of recognised letters put right in fixed wording."""

from collections.abc import Sequence
from functools import cache, partial

from extractors.places import fold
from extractors.rule_files import read_rules

_STOPS = ".,;:"


rules = partial(read_rules, __package__, "fixed_wording.toml")
"""The tables of fixed_wording.toml."""


def in_fixed_wording(texts: Sequence[str], doubted: Sequence[bool]) -> list[str]:
    """The words of a line, or of one column of it, with the marks of fixed wording where one is doubted."""
    found = list(texts)
    if not any(doubted):
        return found
    bare = [text.rstrip(_STOPS) for text in texts]
    folded = [fold(text) for text in bare]
    for phrase, letters, whole in _phrases():
        if letters[0] not in folded:
            continue
        size = len(phrase)
        starts = [0] if whole and size == len(texts) else [] if whole else range(len(texts) - size + 1)
        for start in starts:
            stretch = slice(start, start + size)
            same = folded[stretch] == letters
            if same and _in_one_case(bare[stretch], phrase) and any(doubted[stretch]):
                found[stretch] = map(_as_fixed, phrase, texts[stretch])
    return found


def _as_fixed(word: str, text: str) -> str:
    """The word with the stop read after it; where both have one, that of the wording (`KT.` for `KT:`)."""
    bare = word.rstrip(_STOPS)
    after = text[len(bare) :]
    return word if len(after) == len(word) - len(bare) else bare + after


@cache
def _phrases() -> tuple[tuple[list[str], list[str], bool], ...]:
    """The words of each phrase, which may open a sentence, their bare letters, whether it stands alone."""
    found = rules()
    return tuple(
        (written.split(), [fold(word.rstrip(_STOPS)) for word in written.split()], kind == "alone")
        for kind in ("anywhere", "alone")
        for phrase in found[kind]
        for written in dict.fromkeys((phrase, phrase[0].upper() + phrase[1:]))
    )


def _in_one_case(texts: Sequence[str], phrase: Sequence[str]) -> bool:
    return all(
        text[:1].isupper() == word[:1].isupper() and text[-1:].isupper() == word.rstrip(_STOPS)[-1:].isupper()
        for text, word in zip(texts, phrase, strict=True)
    )
