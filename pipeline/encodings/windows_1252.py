"""How Windows-1252 shows bytes, and what bytes it shows so."""

_CODES = {code: bytes([code]).decode("cp1252", "replace") for code in range(0x80, 0xA0)}
_SHOWN = {code: shown for code, shown in _CODES.items() if shown != "\ufffd"}
"""Of the bytes that are control codes in Latin-1; five of them stay such."""
_WRITTEN = {ord(shown): code for code, shown in _SHOWN.items()}


def shown(data: bytes) -> str:
    """One character for each byte."""
    return data.decode("latin-1").translate(_SHOWN)


def as_bytes(text: str) -> bytes | None:
    """The bytes that are shown so, or as Latin-1 shows them; None where a character is none of these."""
    try:
        return text.translate(_WRITTEN).encode("latin-1")
    except UnicodeEncodeError:
        return None
