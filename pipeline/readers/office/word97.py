"""Word 97-2003 to DOCX in pure Python, with msdoc2docx (the extra `legacy`)."""

from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from pipeline.readers.office.errors import FAULTS, ConversionFailedError, TextLeftOutError
from pipeline.readers.passwords import locked

_LOSSES = frozenset(
    {
        "GROUPED_HEADER_TEXTBOXES_DEFERRED",
        "GROUPED_MAIN_TEXTBOXES_DEFERRED",
        "HEADER_FOOTER_TABLE_MALFORMED",
        "MAIN_TEXTBOX_TABLE_MALFORMED",
        "MALFORMED_TABLE_FLATTENED",
        "NOTE_REFERENCE_DEFERRED",
        "NUMBERING_TABLE_MALFORMED",
        "STYLE_TABLE_MALFORMED",
    }
)
"""What msdoc2docx tells of text, tables or automatic numbers that it left out."""


def is_installed() -> bool:
    """Whether msdoc2docx is there, without importing it."""
    return find_spec("doc2docx") is not None


def docx_of(data: bytes) -> tuple[bytes, TextLeftOutError | None]:
    """The document as DOCX, and that text of it is missing there.

    Raises ConversionFailedError, or PasswordNeededError where it has a password.
    """
    from doc2docx import convert  # type: ignore[import-untyped]  # noqa: PLC0415  an extra
    from doc2docx.errors import (  # type: ignore[import-untyped]  # noqa: PLC0415
        Doc2DocxError,
        EncryptedDocumentError,
    )

    with TemporaryDirectory(prefix="kehoach-") as folder:
        source, target = Path(folder, "document.doc"), Path(folder, "document.docx")
        source.write_bytes(data)
        try:
            told = {one.code for one in convert(source, target).report.diagnostics}
            return target.read_bytes(), None if told.isdisjoint(_LOSSES) else TextLeftOutError()
        except EncryptedDocumentError as error:
            raise locked(None) from error
        except (Doc2DocxError, *FAULTS) as error:
            raise ConversionFailedError(
                detail=f"{type(error).__name__}: {error}".replace(folder, "")
            ) from error
