"""Writes Unicode text in an old encoding, for tests; as programs show it that take it for Windows-1252."""

from unicodedata import normalize

from pipeline.encodings.tables import codes


def written(name: str, text: str) -> str:
    """The text as its bytes look in Latin-1; TCVN3 has no capitals with a tone, small letters stand for them."""
    return written_bytes(name, text).decode("latin-1")


def written_bytes(name: str, text: str) -> bytes:
    """The text in the encoding."""
    known = {letter: code for code, letter in reversed(list(codes(name)))}
    letters = normalize("NFC", text)
    return b"".join(
        known.get(letter) or known.get(letter.lower()) or letter.encode("latin-1") for letter in letters
    )
