"""Whether a text is no Vietnamese: stretches of it tell."""

from extractors.syllables.share import syllable_share

_STRETCHES = 10
_SHORT, _LONG = 40, 300
"""So many stretches of so many characters, from all of a longer text."""


def is_rubbish(text: str) -> bool:
    """Whether too few words of the text are syllables for a Vietnamese one; see `SyllableShare`.

    Short stretches are asked first, since nearly every text is plainly Vietnamese.
    """
    if syllable_share(_sample(text, _SHORT)).is_plain:
        return False
    return syllable_share(_sample(text, _LONG)).is_rubbish


def _sample(text: str, length: int) -> str:
    """Stretches of the text at equal distances; the whole where it is no longer than they are together."""
    if len(text) <= _STRETCHES * length:
        return text
    starts = range(0, len(text), -(-len(text) // _STRETCHES))
    return "\n".join(text[start : start + length] for start in starts)
