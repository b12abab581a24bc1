"""Word 97-2003 to DOCX in pure Python, with msdoc2docx (the extra `legacy`)."""

from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from pipeline.readers.office.errors import FAULTS, ConversionFailedError
from pipeline.readers.passwords import locked


def is_installed() -> bool:
    """Whether msdoc2docx is there, without importing it."""
    return find_spec("doc2docx") is not None


def docx_of(data: bytes) -> bytes:
    """The document as DOCX. Raises ConversionFailedError, or PasswordNeededError where it has a password."""
    from doc2docx import convert  # type: ignore[import-untyped]  # noqa: PLC0415  an extra
    from doc2docx.errors import (  # type: ignore[import-untyped]  # noqa: PLC0415
        Doc2DocxError,
        EncryptedDocumentError,
    )

    with TemporaryDirectory(prefix="kehoach-") as folder:
        source, target = Path(folder, "document.doc"), Path(folder, "document.docx")
        source.write_bytes(data)
        try:
            convert(source, target)
            return target.read_bytes()
        except EncryptedDocumentError as error:
            raise locked(None) from error
        except (Doc2DocxError, *FAULTS) as error:
            raise ConversionFailedError(
                detail=f"{type(error).__name__}: {error}".replace(folder, "")
            ) from error
