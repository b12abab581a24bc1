"""Opens the zip file that a DOCX is, within limits that no plan reaches and a zip bomb exceeds."""

import struct
import zipfile
import zlib
from io import BytesIO

from pipeline.readers.docx.errors import (
    DamagedDocxError,
    NotDocxError,
    OversizedDocxError,
)
from pipeline.readers.errors import EmptyFileError
from pipeline.readers.passwords import PasswordNeededError, holds_encrypted_package, locked

MOST_MEMBERS = 10_000
MOST_PART_BYTES = 64 << 20
MOST_TOTAL_BYTES = 128 << 20
MOST_RATIO = 250
MOST_TAGS = 6_000_000
_TAGS_COUNT_FROM = 16 << 20
_RATIO_COUNTS_FROM = 1 << 20
_ENCRYPTED_FLAG = 0x1
_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_FAULTS = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    RuntimeError,
    ValueError,
    OverflowError,
)


class Archive:
    """The members of a package, unpacked one by one when they are asked for."""

    def __init__(self, data: bytes) -> None:
        """Raises ReadError where `data` is no zip file, or one that must not be unpacked."""
        _require_zip(data)
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except _FAULTS as error:
            raise DamagedDocxError(place="tệp ZIP", detail=error) from error
        members = self._zip.infolist()
        if len(members) > MOST_MEMBERS:
            raise OversizedDocxError(place=f"{len(members)} > {MOST_MEMBERS} members")
        self._members = {_key(member.filename): member for member in members}
        self._left = MOST_TOTAL_BYTES

    def read(self, name: str) -> bytes | None:
        """The bytes of a member, None where there is none; upper and lower case are one."""
        member = self._members.get(_key(name))
        if member is None:
            return None
        self._require_harmless(member)
        try:
            with self._zip.open(member) as stream:
                data = stream.read(min(MOST_PART_BYTES, self._left) + 1)
        except _FAULTS as error:
            raise DamagedDocxError(place=name, detail=error) from error
        self._left -= len(data)
        if self._left < 0 or len(data) > MOST_PART_BYTES:
            raise OversizedDocxError(place=name)
        if len(data) > _TAGS_COUNT_FROM and data.count(b"<") > MOST_TAGS:
            raise OversizedDocxError(place=name)
        return data

    def _require_harmless(self, member: zipfile.ZipInfo) -> None:
        if member.flag_bits & _ENCRYPTED_FLAG:
            raise PasswordNeededError("unopenable")
        if member.compress_type not in _METHODS:
            raise DamagedDocxError(place=member.filename, detail=f"compression method {member.compress_type}")
        large = member.file_size > _RATIO_COUNTS_FROM
        if member.file_size > MOST_PART_BYTES or (
            large and member.file_size > MOST_RATIO * member.compress_size
        ):
            raise OversizedDocxError(
                place=f"{member.filename}: {member.compress_size} -> {member.file_size} bytes"
            )


def _key(name: str) -> str:
    """Some programs write back slashes; part names are compared without regard to case (ECMA-376 Part 2)."""
    return name.replace("\\", "/").lstrip("/").lower()


def _require_zip(data: bytes) -> None:
    if not data.strip(b" \t\r\n\x00"):
        raise EmptyFileError()
    if data.startswith(_OLE) and holds_encrypted_package(data):
        raise locked(None)
    if not data.startswith(b"PK"):
        raise NotDocxError()
