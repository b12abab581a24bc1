"""The clauses of a paragraph: what stands between semicolons, and between sentences."""

from collections.abc import Iterator

import regex

_END = regex.compile(r"\s*(?:;|\.(?=\s+[\p{Lu}-]|\s*$)|\n)\s*")
LONGEST = 400
SHORTEST = 12


def clauses(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each clause that may state a target."""
    start = 0
    for match in _END.finditer(text):
        if SHORTEST <= match.start() - start <= LONGEST:
            yield start, match.start()
        start = match.end()
    if SHORTEST <= len(text) - start <= LONGEST:
        yield start, len(text)
