"""Text that is no Vietnamese, or lost letters: of a wrong font or encoding, or of another tongue."""

from extractors.syllables import syllable_share
from pipeline.normalise.lost_letters import has_lost_letters
from pipeline.readers.errors import ReadError

_STRETCHES, _LENGTH = 10, 300
"""So many stretches of so many characters, from all of a longer text, tell."""


class RubbishTextError(ReadError):
    """Bad recognition, fonts that do not say what they draw, an unknown encoding; or another tongue."""

    code = "rubbish_text"


class LettersLostError(ReadError):
    """The letter ư is missing: it is put back where that is certain, and may be missing elsewhere."""

    code = "letters_lost"


def spoilt(text: str) -> ReadError | None:
    """Tells that the text of a file is no Vietnamese, or lost some of its letters."""
    return rubbish_in(text) or lost_in(text)


def lost_in(text: str) -> LettersLostError | None:
    """Tells that a text, or a part of it, lost its ư."""
    return LettersLostError() if has_lost_letters(text) else None


def rubbish_in(text: str) -> RubbishTextError | None:
    """Tells that the text of a file, which has no picture to be looked at instead, is no Vietnamese."""
    if not syllable_share(_sample(text)).is_rubbish:
        return None
    return RubbishTextError()


def _sample(text: str) -> str:
    """Stretches of the text at equal distances; the whole where it is no longer than they are together."""
    if len(text) <= _STRETCHES * _LENGTH:
        return text
    starts = range(0, len(text), -(-len(text) // _STRETCHES))
    return "\n".join(text[start : start + _LENGTH] for start in starts)
