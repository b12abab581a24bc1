"""Where the system keeps the language data of Tesseract."""

import os
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


def tessdata_folder(installed: tuple[str, ...] = INSTALLED) -> Path | None:
    """The folder with the Vietnamese data: that of TESSDATA_PREFIX, else an installed one, else None."""
    for folder in _candidates(installed):
        if (folder / f"{LANGUAGE}.traineddata").is_file():
            return folder
    return None


def script_model(folder: Path) -> str | None:
    """The name of the model of the script beside the data, if it is installed."""
    return next((name for name in SCRIPT if (folder / f"{name}.traineddata").is_file()), None)


def _candidates(installed: tuple[str, ...]) -> Iterator[Path]:
    if named := os.environ.get(VARIABLE):
        yield Path(named)
        yield Path(named, "tessdata")
    for pattern in installed:
        root = Path(Path(pattern).anchor)
        yield from sorted(root.glob(str(Path(pattern).relative_to(root))), reverse=True)
