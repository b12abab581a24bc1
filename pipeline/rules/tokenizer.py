"""The tokens of Vietnamese administrative text that rules speak of."""

from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

TOKEN = regex.compile(
    r"""
    \d+(?:/\d{4})?[-/]\p{L}[\p{L}\p{N}]*+(?:[-/][\p{L}\p{N}]++)*+   # a symbol: 50/KH-UBND, 05-KH/ĐU
    | \d+(?:/\d+)++                                                 # a date: 16/8/2024
    | \d+(?:[.,]\d+)*+                                              # a number: 1.234,5
    | \p{L}[\p{L}\p{M}\p{N}]*+                                      # a syllable or an abbreviation
    | \s++                                                          # more than one blank
    | .                                                             # any other sign, alone
    """,
    regex.VERBOSE | regex.DOTALL,
)


class Tokenizer:
    """Cuts a text into syllables, numbers, dates, symbols and single signs; every character is kept."""

    def __init__(self, vocab: "Vocab") -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> "Doc":
        """The text as a spaCy document."""
        from spacy.tokens import Doc  # noqa: PLC0415  slow to load

        words: list[str] = []
        spaces: list[bool] = []
        for token in tokens(text):
            if token == " " and words and not spaces[-1] and not words[-1].isspace():
                spaces[-1] = True
            else:
                words.append(token)
                spaces.append(False)
        return Doc(self.vocab, words=words, spaces=spaces)


def tokens(text: str) -> list[str]:
    """The tokens of a text, blanks among them; joined they are the text."""
    return TOKEN.findall(text)
