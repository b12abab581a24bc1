"""Which files that could not be read before may be read now, by the codes under which they failed."""

from pipeline.readers import ReadOptions
from pipeline.readers.office import libreoffice, word97
from pipeline.readers.scan.errors import OcrMissingError
from pipeline.readers.scan.recognition.installed import require_ocr

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
    if libreoffice.program() is not None or word97.is_installed():
        found |= _BY_CONVERTER
    return found


def _can_recognise() -> bool:
    try:
        require_ocr()
    except OcrMissingError:
        return False
    return True
