"""Why an old or foreign office document cannot be read."""

from pipeline.readers.errors import ReadError


class ConverterMissingError(ReadError):
    """The format needs a program that is not installed."""

    code = "converter_missing"


class ConversionFailedError(ReadError):
    """The document is cut short or damaged, or the converter gave up on it or took too long."""

    code = "conversion_failed"


class LockedDocumentError(ReadError):
    """The document opens with a password only."""

    code = "password_needed"


class NotWordError(ReadError):
    """An old office file, but none of Word: a workbook, a presentation, a message."""

    code = "not_word"


def failed(reason: object) -> ConversionFailedError:
    """The error for a document that no converter could read."""
    return ConversionFailedError(
        f"tệp hỏng hoặc không chuyển đổi được / the file is damaged or cannot be converted ({reason})",
        "Hãy mở bằng Word hoặc LibreOffice và lưu lại ở dạng .docx / open it in Word and save it as .docx",
    )


def locked() -> LockedDocumentError:
    """The error for a document with a password."""
    return LockedDocumentError(
        "tệp được bảo vệ bằng mật khẩu / the file is protected by a password",
        "Hãy bỏ mật khẩu rồi lưu lại / remove the password and save the file again",
    )
