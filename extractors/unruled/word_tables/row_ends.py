"""What below the last row of a table of words is the text of the plan again."""

from collections.abc import Callable, Iterable, Mapping
from unicodedata import is_normalized

import regex

from extractors.tables.index_labels import LETTERS

_LABEL = regex.compile(r"(?:(?P<number>\d{1,2})|(?P<letter>[a-zđ]))(?P<mark>[.)])\s+\p{Lu}")
_PART = regex.compile(
    r"(?i:(?:phần|chương|mục) (?:(?:thứ )?(?:nhất|một|hai|ba|bốn|tư|năm)|[ivx]+|\d+))(?:[.:]|$)"
)
_SENTENCE = regex.compile(r".{40,}[.;:](?:/\.)?")
_SHAPES: Mapping[str, Callable[[str], object]] = {
    "sentence": _SENTENCE.fullmatch,
    "capitals": lambda text: len(text) > 9 and text.isupper() and not is_normalized("NFD", text),
    "part": _PART.match,
}
"""Capitals without any tone are of abbreviations (`HĐND, UBND`)."""


def opens_text(text: str, above: Iterable[str]) -> bool:
    """Whether a line looks as no line `above` it in the table does: a heading, a label, a sentence.

    What begins with a small letter and no label goes on with the line above.
    """
    before = _label_before(text)
    shapes = [] if text[0].islower() else [looks for looks in _SHAPES.values() if looks(text)]
    lines = iter(above)
    while shapes or before:
        line = next(lines, None)
        if line is None:
            return True
        shapes = [looks for looks in shapes if not looks(line)]
        if before in line.split():
            before = ""
    return False


def _label_before(text: str) -> str:
    """The label before that of the line in a list; empty where the line has none, or the first."""
    match = _LABEL.match(text)
    if match is None or (match["number"] or match["letter"]) in ("1", "a"):
        return ""
    if match["number"]:
        return f"{int(match['number']) - 1}{match['mark']}"
    at = LETTERS.find(match["letter"])
    return f"{LETTERS[at - 1]}{match['mark']}" if at > 0 else ""
