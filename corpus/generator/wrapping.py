"""Breaks a text into lines."""

from collections.abc import Iterator


def wrap(text: str, width: int, first: int | None = None) -> list[str]:
    """The lines of a text of at most `width` characters, at most `first` in the first line."""
    return list(_wrap(text.split(), width, width if first is None else first))


def _wrap(words: list[str], width: int, room: int) -> Iterator[str]:
    line = ""
    for word in words:
        longer = f"{line} {word}" if line else word
        if line and len(longer) > room:
            yield line
            longer, room = word, width
        line = longer
    if line:
        yield line
