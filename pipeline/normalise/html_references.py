"""Character references of HTML amid a text: `&gt;=85%`, `TB&amp;XH`."""

from html import unescape

_LETTER = r"[AEIOUYaeiouy](?:grave|acute|circ|tilde)"
ENTITY = (
    rf"&(?:#\d{{1,6}}|#[xX][\da-fA-F]{{1,5}}|{_LETTER}|nbsp|amp|lt|gt|le|ge|quot|apos|[nm]dash|hellip"
    r"|[lr][sd]quo|times|deg|sup[23]|bull|middot|shy);"
)
"""Not every name that HTML knows: some are the abbreviations of offices (`Sở XD&GT;`)."""


def character_of(entity: str) -> str:
    """What the entity stands for; a blank for any white space, and nothing for what cannot be seen.

    >>> character_of("&ge;"), character_of("&nbsp;"), character_of("&shy;")
    ('≥', ' ', '')
    """
    text = unescape(entity)
    return " " if text.isspace() else text if text.isprintable() else ""
