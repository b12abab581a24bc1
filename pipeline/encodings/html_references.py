"""A text whose letters are character references of HTML, as web forms sent it: `k&#7871; ho&#7841;ch`.

It is decoded before its syllables are judged, which it would seem to lack; references to signs wait until the
text is cleaned (`pipeline.normalise.html_references`).
"""

import re

_REFERENCE = re.compile(r"&#(?:x([0-9a-f]{2,4})|([0-9]{2,5}));", re.IGNORECASE)
_FEWEST = 3
_SURROGATES = range(0xD800, 0xE000)


def without_references(text: str) -> str:
    """The text with the letters themselves, where it has several; signs of ASCII stay as they stand.

    >>> without_references("K&#7870; HO&#7840;CH x&#xE3;"), without_references("&#7870; &#99;")
    ('KẾ HOẠCH xã', '&#7870; &#99;')
    """
    if "&#" not in text or len(_REFERENCE.findall(text)) < _FEWEST:
        return text
    return _REFERENCE.sub(lambda match: _letter(match) or match[0], text)


def _letter(reference: re.Match[str]) -> str | None:
    code = int(reference[1], 16) if reference[1] else int(reference[2])
    return chr(code) if 0x9F < code <= 0xFFFF and code not in _SURROGATES else None
