"""What fonts with a wrong character map make of letters when text is taken out of a PDF."""

_DAMAGE = str.maketrans("ưƯÒ", "ƣƢÕ")


def damaged(text: str) -> str:
    """The text with `ƣ` for `ư` and `Õ` for `Ò`."""
    return text.translate(_DAMAGE)
