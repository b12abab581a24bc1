"""Keywords of a title or caption: its compound words, and the phrases between words that say nothing."""

from collections.abc import Iterator
from functools import cache
from itertools import groupby

from extractors.places import find_mentions
from extractors.rule_files import read_rules

LONGEST_PHRASE = 4
"""In words; what is longer is a sentence."""

SILENT = ("function", "time", "plan", "office", "place")
"""The lists of words that stand between keywords."""


def keywords(text: str) -> set[str]:
    """Phrases and compound words of at least two syllables, in lower case; names of places left out."""
    found: set[str] = set()
    for phrase in _phrases(_words(text)):
        found.update(word for word in phrase if not _is_in(word, ("alone",)))
        if len(phrase) <= LONGEST_PHRASE:
            found.add(" ".join(phrase))
    return {words for words in found if " " in words} - _word_lists()["alone"]


def _words(text: str) -> list[str]:
    """The words of a text: underthesea joins the syllables of one."""
    from underthesea import word_tokenize  # type: ignore[import-untyped]  # noqa: PLC0415  slow to load

    return [word.lower() for word in word_tokenize(_sentence_case(_without_places(text)))]


def _without_places(text: str) -> str:
    """The text with a comma where it names an office or a place."""
    for mention in reversed(list(find_mentions(text))):
        text = f"{text[: mention.start]}, {text[mention.end :]}"
    return text


def _sentence_case(text: str) -> str:
    """A heading in capitals in lower case: word segmentation takes capitals for names."""
    return text.lower() if text == text.upper() else text


def _phrases(words: list[str]) -> Iterator[list[str]]:
    for speaks, run in groupby(words, key=_speaks):
        if speaks:
            yield list(run)


def _speaks(word: str) -> bool:
    return not _is_in(word, SILENT) and all(syllable.isalpha() for syllable in word.split())


def _is_in(word: str, lists: tuple[str, ...]) -> bool:
    return any(word in _word_lists()[name] for name in lists)


@cache
def _word_lists() -> dict[str, frozenset[str]]:
    return {
        name: frozenset(words)
        for name, words in read_rules("pipeline.keywords", "stop_words.toml").items()
        if name != "examples"
    }
