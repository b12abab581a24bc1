"""Why an old or foreign office document cannot be read."""

import struct

from pipeline.readers.errors import ReadError

FAULTS = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    NotImplementedError,
    OSError,
    RecursionError,
    TypeError,
    ValueError,
    struct.error,
)
"""What a converter or decoder that trusts its input may raise on damaged bytes."""


class ConverterMissingError(ReadError):
    """The format needs a program that is not installed."""

    code = "converter_missing"


class ConversionFailedError(ReadError):
    """The document is cut short or damaged, or the converter gave up on it or took too long."""

    code = "conversion_failed"


class TextLeftOutError(ReadError):
    """The converter left out text boxes, margins or automatic numbers whose description is damaged."""

    code = "text_left_out"


class DecryptionMissingError(ReadError):
    """A password was given, but what opens Office files with it is not installed."""

    code = "decryption_missing"


class NotWordError(ReadError):
    """An old office file, but none of Word: a workbook, a presentation, a message."""

    code = "not_word"
