"""Where the system keeps the language data of Tesseract."""

import os
import struct
from collections.abc import Iterator
from pathlib import Path

LANGUAGE = "vie"
"""Tesseract's name of Vietnamese."""
SCRIPT = ("Vietnamese", "script/Vietnamese")
"""The model of all languages in Vietnamese letters, as Debian and as Tesseract itself name it."""
VARIABLE = "TESSDATA_PREFIX"
"""The environment variable that names the folder, or the one above it as Tesseract 3 had it."""
INSTALLED = (
    "/usr/share/tesseract-ocr/*/tessdata",  # Debian, Ubuntu
    "/usr/share/tessdata",  # Fedora, Arch, Alpine
    "/usr/share/tesseract/tessdata",
    "/usr/local/share/tessdata",
    "/opt/homebrew/share/tessdata",
    "/Program Files/Tesseract-OCR/tessdata",
)
"""Where packages put it; the newest version of several comes first."""

_MOST_PARTS = 64
"""Of a file of language data; Tesseract 5 knows 24."""


def tessdata_folder(installed: tuple[str, ...] = INSTALLED) -> Path | None:
    """The folder with the Vietnamese data: that of TESSDATA_PREFIX, else an installed one, else None."""
    for folder in _candidates(installed):
        if is_whole(folder / f"{LANGUAGE}.traineddata"):
            return folder
    return None


def is_whole(data: Path) -> bool:
    """Whether the file is there and not cut off: it begins with the number and the places of its parts."""
    if not data.is_file():
        return False
    with data.open("rb") as file:
        head = file.read(4 + 8 * _MOST_PARTS)
    count = int.from_bytes(head[:4], "little")
    if not 0 < count <= _MOST_PARTS or len(head) < 4 + 8 * count:
        return False
    return bool(max(struct.unpack_from(f"<{count}q", head, 4)) < data.stat().st_size)


def script_model(folder: Path) -> str | None:
    """The name of the model of the script beside the data, if it is installed."""
    return next((name for name in SCRIPT if is_whole(folder / f"{name}.traineddata")), None)


def _candidates(installed: tuple[str, ...]) -> Iterator[Path]:
    if named := os.environ.get(VARIABLE):
        yield Path(named)
        yield Path(named, "tessdata")
    for pattern in installed:
        root = Path(Path(pattern).anchor)
        yield from sorted(root.glob(str(Path(pattern).relative_to(root))), reverse=True)
