"""Opens the zip file that a DOCX is, within limits that no plan reaches and a zip bomb exceeds."""

import struct
import zipfile
import zlib
from io import BytesIO

from pipeline.readers.docx.errors import DamagedDocxError, NotDocxError, OversizedDocxError
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
_HEADER, _SIGNATURE = struct.Struct("<4s22xHH"), b"PK\x03\x04"
_LARGEST_AT_ONCE = 16 << 20
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
            raise DamagedDocxError(detail=error) from error
        self._data = data
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
        data = _inflated(self._data, member)
        data = self._unpacked(member) if data is None else data
        self._left -= len(data)
        if self._left < 0 or len(data) > MOST_PART_BYTES:
            raise OversizedDocxError(place=name)
        if len(data) > _TAGS_COUNT_FROM and data.count(b"<") > MOST_TAGS:
            raise OversizedDocxError(place=name)
        return data

    def _unpacked(self, member: zipfile.ZipInfo) -> bytes:
        try:
            with self._zip.open(member) as stream:
                return stream.read(min(MOST_PART_BYTES, self._left) + 1)
        except _FAULTS as error:
            raise DamagedDocxError(place=member.filename, detail=error) from error

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


def _inflated(data: bytes, member: zipfile.ZipInfo) -> bytes | None:
    """A small member as most programs write it, in a fifth of the time of `zipfile`; None where in doubt."""
    start = member.header_offset + _HEADER.size
    if member.file_size > _LARGEST_AT_ONCE or member.compress_type != zipfile.ZIP_DEFLATED:
        return None
    try:
        signature, *_, name, extra = _HEADER.unpack_from(data, member.header_offset)
        stream = zlib.decompressobj(-zlib.MAX_WBITS)
        start += name + extra
        unpacked = stream.decompress(data[start : start + member.compress_size], member.file_size + 1)
    except (struct.error, zlib.error):
        return None
    sound = signature == _SIGNATURE and stream.eof and zlib.crc32(unpacked) == member.CRC
    return unpacked if sound and len(unpacked) == member.file_size else None


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
