"""Patterns matched at the start of a text, which its first letters mostly rule out."""

import regex

_LETTERS = 3
"""By which a text is told apart: most patterns admit few such openings."""
_MOST = 16_384
"""Openings that are remembered: Vietnamese has far fewer."""


class OpeningPattern:
    """A pattern that is tried only where a text may begin so; it must not ask for anything before that."""

    def __init__(self, pattern: regex.Pattern[str]) -> None:
        self._pattern = pattern
        self._admitted: dict[str, bool] = {}

    def match(self, text: str, start: int = 0) -> regex.Match[str] | None:
        """The match at `start`, as of the pattern itself."""
        opening = text[start : start + _LETTERS]
        admitted = self._admitted.get(opening)
        if admitted is None:
            admitted = self._admit(opening)
        return self._pattern.match(text, start) if admitted else None

    def _admit(self, opening: str) -> bool:
        if len(self._admitted) == _MOST:
            self._admitted.clear()
        admitted = self._admitted[opening] = self._pattern.match(opening, partial=True) is not None
        return admitted
