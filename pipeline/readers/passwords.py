"""Files that open with a password only."""

from pipeline.readers.errors import ReadError

_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")


class PasswordNeededError(ReadError):
    """The file opens with a password only, and none was given."""

    code = "password_needed"


class PasswordWrongError(ReadError):
    """The password that was given does not open the file."""

    code = "password_wrong"


def holds_encrypted_package(data: bytes) -> bool:
    """Whether an OLE file wraps an encrypted Office document of the newer kind ([MS-OFFCRYPTO] 2.3.4.4)."""
    return _ENCRYPTED_STREAM in data


def locked(password: str | None) -> PasswordNeededError | PasswordWrongError:
    """The error for a file that `password` does not open; None where none was given."""
    if password is None:
        return PasswordNeededError()
    return PasswordWrongError()
