"""Why an old or foreign office document cannot be read."""

from pipeline.readers.errors import ReadError


class ConverterMissingError(ReadError):
    """The format needs a program that is not installed."""

    code = "converter_missing"


class ConversionFailedError(ReadError):
    """The document is cut short or damaged, or the converter gave up on it or took too long."""

    code = "conversion_failed"


class DecryptionMissingError(ReadError):
    """A password was given, but what opens Office files with it is not installed."""

    code = "decryption_missing"


class NotWordError(ReadError):
    """An old office file, but none of Word: a workbook, a presentation, a message."""

    code = "not_word"
