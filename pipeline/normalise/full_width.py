"""Full-width characters (Unicode, block Halfwidth and Fullwidth Forms): `１２０` for `120`.

Programs for East Asian scripts write them, and the recogniser of digits knows both widths.
"""

FULL_WIDTH = r"[\uFF01-\uFF5E]"
PLAIN_WIDTH = {chr(full): chr(full - 0xFF01 + ord("!")) for full in range(0xFF01, 0xFF5F)}
"""What each stands for."""
_PLAIN = str.maketrans(PLAIN_WIDTH)


def with_plain_width(text: str) -> str:
    """The text with the plain characters for those of full width.

    >>> with_plain_width("240.00０ （đồng）")
    '240.000 (đồng)'
    """
    return text.translate(_PLAIN)
