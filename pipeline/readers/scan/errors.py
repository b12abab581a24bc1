"""Why the letters of a picture cannot be recognised."""

from pipeline.readers.errors import ReadError


class NoLettersError(ReadError):
    """No letters could be recognised: a blank sheet, noise, or a picture of something else."""

    code = "no_letters"


class OcrMissingError(ReadError):
    """The engine that recognises letters, or its `language_data`, is not installed."""

    code = "ocr_missing"
