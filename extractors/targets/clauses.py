"""The clauses of a paragraph: what stands between semicolons, and between sentences."""

from collections.abc import Iterator

import regex

_END = regex.compile(r"(?:;|\.(?=\s+[\p{Lu}-]|\s*$)|\n)\s*")
LONGEST = 400
SHORTEST = 12


def clauses(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each clause that may state a target."""
    start = 0
    for match in _END.finditer(text):
        end = _without_space(text, start, match.start())
        if SHORTEST <= end - start <= LONGEST:
            yield start, end
        start = match.end()
    if SHORTEST <= len(text) - start <= LONGEST:
        yield start, len(text)


def _without_space(text: str, start: int, end: int) -> int:
    """The end of a stretch without the white space behind it, which would slow the search for marks."""
    while end > start and text[end - 1].isspace():
        end -= 1
    return end
