"""The words of a line that may be a row of a table, before the line is cleaned."""

import re
from collections.abc import Sequence

from extractors.unruled.words import is_number, is_value

HARD_SPACE = "\u00a0"
_WORD = re.compile(rf"\S+(?:{HARD_SPACE}(?=\d)\S+)*")
"""A hard space may group the digits of a number."""


def row_words(text: str) -> list[re.Match[str]]:
    """The words with their places."""
    return list(_WORD.finditer(text))


def words_in(text: str) -> list[str]:
    """The words alone."""
    return [match[0] for match in row_words(text)] if HARD_SPACE in text else text.split()


def is_figure(word: str) -> bool:
    """Whether the word is a value: a number, a dash, a mark."""
    return is_value(word.replace(HARD_SPACE, ""))


def figures_at_end(words: Sequence[str]) -> int:
    """How many figures end the words; none where no number is among them."""
    count = 0
    while count < len(words) and is_figure(words[-1 - count]):
        count += 1
    figures = (word.replace(HARD_SPACE, "") for word in words[len(words) - count :])
    return count if any(map(is_number, figures)) else 0
