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
        # White space at its end would slow the search for marks.
        end = start + len(text[start : match.start()].rstrip())
        if SHORTEST <= end - start <= LONGEST:
            yield start, end
        start = match.end()
    if SHORTEST <= len(text) - start <= LONGEST:
        yield start, len(text)
