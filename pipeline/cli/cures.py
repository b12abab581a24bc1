"""Which files that could not be read before may be read now, by the codes under which they failed."""

from importlib.util import find_spec

from pipeline.readers import ReadOptions
from pipeline.readers.office import libreoffice
from pipeline.readers.scan.errors import OcrMissingError
from pipeline.readers.scan.installed import require_ocr

_BY_PASSWORD = frozenset({"password_needed", "password_wrong", "decryption_missing"})
_BY_RECOGNITION = frozenset({"ocr_missing", "no_text_layer"})
_BY_CONVERTER = frozenset({"converter_missing"})


def cures(options: ReadOptions) -> frozenset[str]:
    """The codes of what these options, and what is installed by now, may put right."""
    found: frozenset[str] = frozenset()
    if options.password is not None:
        found |= _BY_PASSWORD
    if options.ocr != "never" and _can_recognise():
        found |= _BY_RECOGNITION
    if libreoffice.program() is not None or find_spec("doc2docx") is not None:
        found |= _BY_CONVERTER
    return found


def _can_recognise() -> bool:
    try:
        require_ocr()
    except OcrMissingError:
        return False
    return True
