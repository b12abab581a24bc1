"""UTF-8 that was once taken for Windows-1252 and written so: `Káº¿ hoáº¡ch` is `Kế hoạch`."""

import re

from pipeline.encodings.windows_1252 import as_bytes, shown

_BEHIND = "".join(map(re.escape, shown(bytes(range(0x80, 0xC0)))))
"""How the bytes look that follow the first one of a letter."""
_SURE = re.compile(rf"á[º»][{_BEHIND}]")
"""A letter that Vietnamese alone has; only a quotation that ends so looks alike (`«nuôi cá»…`)."""
_QUOTATION = re.compile("(?<![ºÂ-ß»])«")
"""A mark of its own; in what was encoded twice it is the end of a letter."""
_LETTER = re.compile(rf"[Â-Åá-ã][{_BEHIND}]+")
_MEANT = re.compile("[À-ƿ\u1ea0-\u1ef9\u2010-\u2027]")
_FEWEST_LINES = 3
"""After so many, lines without such a letter were written so too."""


def undoubled(text: str) -> str:
    """The text with what was encoded twice as it was meant.

    >>> undoubled("Káº¿ hoáº¡ch xÃ£"), undoubled("Kế hoạch “XÃ”"), undoubled("Phong trào «nuôi cá»…")
    ('Kế hoạch xã', 'Kế hoạch “XÃ”', 'Phong trào «nuôi cá»…')
    """
    if _SURE.search(text) is None:
        return text
    lines = text.split("\n")
    sure = [_is_sure(line) for line in lines]
    throughout = sum(sure) >= _FEWEST_LINES
    return "\n".join(
        _meant(line, is_sure) if is_sure or throughout else line
        for line, is_sure in zip(lines, sure, strict=True)
    )


def _is_sure(line: str) -> bool:
    return _SURE.search(line) is not None and _QUOTATION.search(line) is None


def _meant(line: str, is_sure: bool) -> str:
    """A line as it was meant; letter by letter where other letters stand among them."""
    data = as_bytes(line)
    try:
        return data.decode("utf-8") if data is not None else _letters_meant(line, is_sure)
    except UnicodeDecodeError:
        return _letters_meant(line, is_sure)


def _letters_meant(line: str, is_sure: bool) -> str:
    return _LETTER.sub(lambda match: _letter_meant(match[0]), line) if is_sure else line


def _letter_meant(written: str) -> str:
    data = as_bytes(written) or b""
    meant = data.decode("utf-8", "ignore")
    return meant if meant.encode() == data and all(map(_MEANT.match, meant)) else written
