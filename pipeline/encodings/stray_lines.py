"""Lines in an encoding from before Unicode that were pasted into a text in Unicode."""

from pipeline.encodings.detection import judge_bytes
from pipeline.encodings.foreign_letters import is_foreign


def with_strays_read(text: str) -> str:
    """The text with such lines decoded, where all of them together are Vietnamese in one encoding."""
    lines = text.split("\n")
    strays = [line for line in lines if is_foreign(line)]
    encodings = judge_bytes("\n".join(strays)) if strays else None
    if encodings is None:
        return text
    return "\n".join(encodings.decoded(line) if is_foreign(line) else line for line in lines)
