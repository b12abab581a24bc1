"""Opens encrypted Office files with their password, by msoffcrypto-tool (the extra `passwords`)."""

from io import BytesIO

from pipeline.readers.office.errors import FAULTS, ConversionFailedError, DecryptionMissingError
from pipeline.readers.passwords import locked

_MOST_ROUNDS = 10_000_000
"""Of hashing; what MS-OFFCRYPTO allows. More would keep the reader busy for hours."""


def decrypted(data: bytes, password: str | None) -> bytes:
    """The file without its encryption. Raises ReadError where the password is missing or wrong."""
    if password is None:
        raise locked(None)
    try:
        import msoffcrypto  # noqa: PLC0415  an extra
        from msoffcrypto.exceptions import (  # noqa: PLC0415
            DecryptionError,
            FileFormatError,
            InvalidKeyError,
            ParseError,
        )
    except ImportError as error:
        raise DecryptionMissingError() from error
    opened = BytesIO()
    try:
        file = msoffcrypto.OfficeFile(BytesIO(data))
        _require_sensible(getattr(file, "info", None))
        file.load_key(password=password)
        file.decrypt(opened)
    except InvalidKeyError as error:
        raise locked(password) from error
    except (DecryptionError, FileFormatError, ParseError, *FAULTS) as error:
        raise ConversionFailedError(detail=f"{type(error).__name__}: {error}") from error
    return opened.getvalue()


def _require_sensible(info: object) -> None:
    rounds = info.get("spinValue", 0) if isinstance(info, dict) else 0
    if rounds > _MOST_ROUNDS:
        raise ConversionFailedError(detail=f"{rounds} rounds of hashing")
