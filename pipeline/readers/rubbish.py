"""Text that is no Vietnamese: of a wrong font or encoding, or of another tongue."""

from extractors.syllables import syllable_share
from pipeline.readers.errors import ReadError

_SAMPLE = 20_000
"""Characters that tell."""


class RubbishTextError(ReadError):
    """Bad recognition, fonts that do not say what they draw, an unknown encoding; or another tongue."""

    code = "rubbish_text"


def rubbish_in(text: str) -> RubbishTextError | None:
    """Tells that the text of a file, which has no picture to be looked at instead, is no Vietnamese."""
    if not syllable_share(text[:_SAMPLE]).is_rubbish:
        return None
    return RubbishTextError()
