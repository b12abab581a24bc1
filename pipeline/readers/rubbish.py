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
    return RubbishTextError(
        "nội dung không phải tiếng Việt đọc được / the text is no readable Vietnamese",
        "Hãy mở tệp bằng chương trình đã soạn nó và lưu lại ở dạng Unicode / "
        "open it in the program that wrote it and save it as Unicode",
    )
