"""In which column of a line each character is printed: marks over letters have none of their own (NFD)."""

from unicodedata import combining


def printed_columns(raw: str) -> list[int]:
    """Where in the line the character of each column stands."""
    if raw.isascii():
        return list(range(len(raw)))
    return [at for at, letter in enumerate(raw) if not combining(letter)]
