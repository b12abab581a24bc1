"""How a file within ZIP archives is named: `plans.zip!/2024.zip!/a.docx`."""

import re

ENDING = ".zip"
INSIDE = "!/"
"""Between the name of an archive and that of its member."""

_INTO_ZIP = re.compile(f"(?<={re.escape(ENDING)}){INSIDE}", re.IGNORECASE)


def containers(uri: str) -> list[str]:
    """The names of the archives in which a file stands, the outermost first."""
    return [uri[: inside.start()] for inside in _INTO_ZIP.finditer(uri)]


def outermost(uri: str) -> str:
    """The name of the file on disk that holds the bytes."""
    return next(iter(containers(uri)), uri)
