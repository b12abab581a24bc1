"""Letters that tell at a glance whether a text is in Unicode: foreign to Vietnamese, or its alone."""

import re

_FOREIGN = re.compile(
    "[\x80-\x9f\xa1-\xa7\xa9\xac-\xaf\xb4-\xb9\xbc-\xbf\xc4-\xc7\xcb\xce-\xd1\xd6-\xd8\xdb-\xdc"
    "\xde-\xdf\xe4-\xe7\xeb\xee-\xf1\xf6-\xf8\xfb\xfc\xfe\xff]"
)
"""Characters of Latin-1 that Vietnamese in Unicode has no use for, or little."""
_OWN = bytes(code for code in range(256) if not _FOREIGN.match(chr(code)))
"""The other characters of Latin-1: with all that is none left out, a text is rid of them in half the time."""
_LEAST_FOREIGN = 0.005
_VIETNAMESE = re.compile(
    "[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]"
)
"""Letters that no Latin-1 text has: what holds them is Unicode already."""


def is_suspicious(text: str) -> bool:
    """Whether many characters are foreign to Vietnamese in Unicode: a first look that costs little."""
    foreign = sum(1 for _ in _FOREIGN.finditer(text))
    return foreign > 0 and foreign >= _LEAST_FOREIGN * len(text)


def has_foreign(text: str) -> bool:
    """Whether any of its characters is such: a line of its own may be in another encoding than the text."""
    return bool(text.encode("latin-1", "ignore").translate(None, _OWN))


def is_foreign(line: str) -> bool:
    """Whether a line has characters that Vietnamese in Unicode has no use for, and none that only it has."""
    return _FOREIGN.search(line) is not None and _VIETNAMESE.search(line) is None


def has_own(text: str) -> bool:
    """Whether any of its letters is Vietnamese and no Latin-1: it is Unicode already."""
    return _VIETNAMESE.search(text) is not None
