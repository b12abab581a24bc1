"""Letters of document symbols put right: `12/QD-UBNĐ` is `12/QĐ-UBND`."""

from functools import cache

import regex

from extractors.places import fold
from pipeline.readers.scan.corrections.fixed_wording import rules

_PART = regex.compile(r"\p{Lu}[\p{L}]*+")
_SYMBOL = regex.compile(r"(?:\d{0,6}/)?(?:\d{4}/)?\p{Lu}[\p{L}\d]*(?:[-/]\p{Lu}[\p{L}\d]*)+[.,;:)]*")


def symbol_put_right(word: str) -> str:
    """The word, if it is a symbol, with its abbreviations as types and offices have them."""
    if _SYMBOL.fullmatch(word) is None:
        return word
    return _PART.sub(lambda part: _abbreviations().get(fold(part[0]), part[0]), word)


@cache
def _abbreviations() -> dict[str, str]:
    """Abbreviations by their letters without marks, where no other has the same."""
    return {fold(abbreviation): abbreviation for abbreviation in rules()["symbol_parts"]}
