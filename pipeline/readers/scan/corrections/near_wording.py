"""Type lines and signing lines put right that a stamp, a speck or a pen spoiled in one letter."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby

from extractors.places import fold
from pipeline.normalise.dictionary import is_known_syllable
from pipeline.readers.scan.columns import columns
from pipeline.readers.scan.corrections.fixed_wording import rules
from pipeline.readers.scan.corrections.openings import SPECK
from pipeline.readers.scan.recognition.engine import ReadWord

_SURE = 0.9
_LONG = 4
"""Words: three of them say what the fourth is."""
_SHORTEST = 7
"""Letters: shorter phrases have others one letter away."""


def with_near_wording(words: Sequence[ReadWord]) -> list[ReadWord]:
    """The words of a page, those of such lines as they are fixed.

    A line is one where but one letter is another, in a word that is in doubt and none that Vietnamese has:
    `KÉẺ HOẠCH` is `KẾ HOẠCH`, `TTM:UY BAN NHÂN DÂN` is `TM. ỦY BAN NHÂN DÂN`. What is left of a word whose
    first letter a seal covers may be another: `HỦ TỊCH` is `CHỦ TỊCH`. Of four words one may be spoiled
    altogether: `TẲN/ BAN NHÂN DÂN`.
    """
    lines = (list(line) for _, line in groupby(words, key=lambda word: word.line))
    return [word for line in lines for column in columns(line) for word in _meant(column)]


def _meant(column: Sequence[ReadWord]) -> Sequence[ReadWord]:
    """The words of a column; a phrase of one word more is written into the first."""
    text = "".join(word.text for word in column)
    is_spoiled, is_doubted = any(map(_is_spoiled, column)), column[0].confidence < _SURE
    if not text.isupper() or not (is_spoiled or is_doubted):
        return column
    read = folded_letters(text)
    found = [
        phrase
        for letters, phrase in _phrases()
        if (is_spoiled and _are_near(letters, read)) or (is_doubted and letters[1:] == read)
    ] or [phrase for _, phrase in _phrases() if is_spoiled and _is_all_but_a_word(phrase, column)]
    more = len(found[0]) - len(column) if len(found) == 1 else -1
    if more not in (0, 1):
        return column
    (phrase,) = found
    texts = [" ".join(phrase[: more + 1]), *phrase[more + 1 :]]
    return [_as_fixed(word, fixed) for word, fixed in zip(column, texts, strict=True)]


def _is_all_but_a_word(phrase: Sequence[str], column: Sequence[ReadWord]) -> bool:
    """Whether a column has the words of a long phrase, and in place of one of them what is no word."""
    if len(phrase) < _LONG or len(phrase) != len(column):
        return False
    other = [
        word
        for meant, word in zip(phrase, column, strict=True)
        if folded_letters(meant) != folded_letters(word.text)
    ]
    return len(other) == 1 and _is_spoiled(other[0])


def _as_fixed(word: ReadWord, text: str) -> ReadWord:
    if word.text == text:
        return word
    return word._replace(text=text, confidence=max(word.confidence, SPECK), read=word.read or word.text)


def _is_spoiled(word: ReadWord) -> bool:
    return word.confidence < _SURE and not is_known_syllable(word.text.rstrip(".,:;"))


@cache
def _phrases() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The letters of each phrase in capitals, and its words."""
    phrases = (*rules()["alone"], *rules()["signing"])
    written = ((folded_letters(phrase), tuple(phrase.split())) for phrase in phrases if phrase.isupper())
    return tuple((letters, words) for letters, words in written if len(letters) >= _SHORTEST)


def folded_letters(text: str) -> str:
    """The letters of a text without their marks, nothing between them."""
    return "".join(filter(str.isalpha, fold(text)))


def _are_near(one: str, other: str) -> bool:
    """Whether one letter was changed, lost or added."""
    return one != other and any(short == long for short, long in _without_a_letter(one, other))


def _without_a_letter(one: str, other: str) -> Iterator[tuple[str, str]]:
    """Both texts as they are left where a letter is passed over at their first difference."""
    at = next((place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    at = min(len(one), len(other)) if at is None else at
    yield one[at + 1 :], other[at + 1 :]
    yield one[at:], other[at + 1 :]
    yield one[at + 1 :], other[at:]
