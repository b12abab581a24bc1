"""Text that is no Vietnamese, or lost letters: of a wrong font or encoding, or of another tongue."""

from extractors.syllables import is_rubbish
from pipeline.normalise.characters import CharacterCleaner
from pipeline.readers.errors import ReadError


class RubbishTextError(ReadError):
    """Bad recognition, fonts that do not say what they draw, an unknown encoding; or another tongue."""

    code = "rubbish_text"


class LettersLostError(ReadError):
    """The letter ư is missing: it is put back where that is certain, and may be missing elsewhere."""

    code = "letters_lost"


def spoilt(whole: CharacterCleaner) -> ReadError | None:
    """Tells that a file, `whole` cleaning all its text, is no Vietnamese or lost some of its letters."""
    return rubbish_in(whole.unit) or lost_in(whole)


def lost_in(whole: CharacterCleaner) -> LettersLostError | None:
    """Tells that a file, `whole` cleaning all its text, lost its ư, or a part of it did."""
    return LettersLostError() if whole.lost_letters else None


def rubbish_in(text: str) -> RubbishTextError | None:
    """Tells that the text of a file, which has no picture to be looked at instead, is no Vietnamese."""
    return RubbishTextError() if is_rubbish(text) else None
