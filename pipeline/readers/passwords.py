"""Files that open with a password only."""

from pipeline.readers.errors import ReadError

_LOCKED = "tệp được bảo vệ bằng mật khẩu / the file is protected by a password"
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


def unopenable() -> PasswordNeededError:
    """The error for a file that is encrypted in a way that no password opens here."""
    return PasswordNeededError(
        _LOCKED,
        "Hãy bỏ mật khẩu rồi lưu lại / remove the password and save the file again",
    )


def locked(password: str | None) -> PasswordNeededError | PasswordWrongError:
    """The error for a file that `password` does not open; None where none was given."""
    if password is None:
        return PasswordNeededError(
            _LOCKED,
            "Hãy cho mật khẩu bằng --password hoặc KEHOACH_PASSWORD / "
            "give the password with --password or KEHOACH_PASSWORD",
        )
    return PasswordWrongError(
        "mật khẩu không mở được tệp / the password does not open the file",
        "Hãy kiểm tra lại mật khẩu / check the password",
    )
