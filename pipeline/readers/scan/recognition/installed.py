"""What must be installed before the letters of a picture can be recognised."""

from importlib.util import find_spec
from pathlib import Path

from pipeline.readers.scan.errors import OcrMissingError
from pipeline.readers.scan.recognition.language_data import tessdata_folder

_PACKAGES = ("cv2", "numpy", "tesserocr", "onnxruntime", "rapidocr")
"""The packages of the extra `ocr`, by the names under which they are imported."""


def require_ocr() -> Path:
    """The folder of the language data. Raises OcrMissingError where that or a package is not installed."""
    if not all(map(find_spec, _PACKAGES)):
        raise OcrMissingError("engine")
    folder = tessdata_folder()
    if folder is None:
        raise OcrMissingError("language_data")
    return folder


def package_folder(name: str) -> Path:
    """Where a package is, without importing it. Raises OcrMissingError where it is not installed."""
    found = find_spec(name)
    if found is None or found.origin is None:
        raise OcrMissingError("engine")
    return Path(found.origin).parent
