"""ZIP archives, read in place: their members go through a run like files in a folder."""

import lzma
import shutil
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from errno import EINVAL
from pathlib import Path, PurePosixPath
from uuid import uuid4

from pipeline.errors import CataloguedError
from pipeline.files.discover import Found, written_out
from pipeline.files.in_zip import ENDING, INSIDE, containers
from pipeline.files.storage import is_left_out

MAX_MEMBERS = 10_000
MAX_DIRECTORY = 10_000_000
MAX_BYTES = 2_000_000_000
MAX_RATIO = 200
SMALL_MEMBER = 1_000_000
"""Bytes below which a ratio says nothing: a megabyte of blanks is no bomb."""
MAX_DEPTH = 3

END_OF_DIRECTORY = b"PK\x05\x06"
END_LENGTH = 22
LONGEST_COMMENT = 65_535
ENCRYPTED = 0x1
UTF_8 = 0x800
OLD_ENCODING = "cp437"
"""In which zipfile reads names without that flag."""

DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    NotImplementedError,
    EOFError,
    ValueError,
    OverflowError,
)
"""What zipfile raises over a member; and OSErrors of no system call (bz2), or of one before the beginning."""

PARENT = ".."
"""How some packers begin the names of what stood beside their folder."""

MEMBERS_OWN = (None, EINVAL)
"""The numbers of such OSErrors; others are those of a disk."""


class ZipFault(CataloguedError):
    """A ZIP archive, or a member of one, that is not read; `code` says which of its faults it is."""

    code = "zip_damaged"

    def __init__(self, code: str, detail: str = "") -> None:
        self.code, self.detail = code, detail
        super().__init__(detail=detail)


@dataclass(frozen=True, slots=True)
class Member:
    """A member of an archive: where it is to be found, and how to copy it out."""

    archive: Path
    info: zipfile.ZipInfo
    found: Found

    def unpack(self) -> None:
        """Copies the bytes to the path of `found`. Raises ZipFault; leaves no file then."""
        try:
            with (
                zipfile.ZipFile(self.archive) as package,
                package.open(self.info) as source,
                self.found.path.open("wb") as target,
            ):
                shutil.copyfileobj(source, target)
        except (*DAMAGE, OSError) as error:
            self.found.path.unlink(missing_ok=True)
            if isinstance(error, OSError) and error.errno not in MEMBERS_OWN:
                raise
            raise ZipFault("zip_damaged", str(error)) from error


@dataclass(slots=True)
class Contents:
    """What an archive holds, with the archives within it, counted as they are opened."""

    files: int = 0
    size: int = 0

    def add(self, infos: list[zipfile.ZipInfo]) -> None:
        """Raises ZipFault where there is nothing, or more than is allowed in all."""
        self.files += len(infos)
        self.size += sum(info.file_size for info in infos)
        if not infos:
            raise ZipFault("zip_damaged", "no files")
        if self.files > MAX_MEMBERS:
            raise ZipFault("zip_too_many", str(MAX_MEMBERS))
        if self.size > MAX_BYTES:
            raise ZipFault("zip_bomb", f"{self.size / 1e6:.0f} MB")


def is_zip(found: Found) -> bool:
    """Whether the name promises a ZIP archive."""
    return found.uri.lower().endswith(ENDING)


def members(found: Found, folder: Path, contents: Contents) -> Iterator[Member]:
    """The members of an archive that a folder would show too, to be copied into `folder` one by one.

    `contents` are those of the outermost archive by now. Raises ZipFault where the archive is damaged or
    goes beyond the limits.
    """
    if len(containers(found.uri)) >= MAX_DEPTH:
        raise ZipFault("zip_too_deep", str(MAX_DEPTH))
    infos = [info for info in _directory(found.path) if not info.is_dir()]
    contents.add(infos)
    for info in infos:
        name = name_of(info)
        if not _is_left_out(PurePosixPath(name)):
            path = folder / uuid4().hex  # many archives have the same name
            uri = f"{found.uri}{INSIDE}{name}"
            yield Member(found.path, info, replace(found, path=path, name=uri, container=found.outermost))


def require_open(info: zipfile.ZipInfo) -> None:
    """Raises ZipFault where a member is encrypted or unpacks to far more than it should."""
    if info.flag_bits & ENCRYPTED:
        raise ZipFault("zip_encrypted")
    if info.file_size > max(SMALL_MEMBER, MAX_RATIO * info.compress_size):
        raise ZipFault("zip_bomb", f"{info.file_size / 1e6:.0f} MB")


def _directory(path: Path) -> list[zipfile.ZipInfo]:
    _require_small_directory(path)
    try:
        with zipfile.ZipFile(path) as package:
            return package.infolist()
    except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError, struct.error) as error:
        raise ZipFault("zip_damaged", str(error)) from error


def _require_small_directory(path: Path) -> None:
    """Looks at the end of the file itself: zipfile would take a directory of any size into memory."""
    with path.open("rb") as file:
        size = file.seek(0, 2)
        file.seek(max(0, size - END_LENGTH - LONGEST_COMMENT))
        tail = file.read()
    start = tail.rfind(END_OF_DIRECTORY)
    if start < 0 or len(tail) - start < END_LENGTH:
        raise ZipFault("zip_damaged", "no directory")
    count, directory_size = struct.unpack_from("<H I", tail, start + 10)
    if count > MAX_MEMBERS or directory_size > MAX_DIRECTORY:
        raise ZipFault("zip_too_many", str(MAX_MEMBERS))


def _is_left_out(name: PurePosixPath) -> bool:
    """As below folders: hidden files, lock files, what macOS adds to an archive; `..` hides nothing."""
    return any(is_left_out(part) for part in name.parts if part != PARENT)


def name_of(info: zipfile.ZipInfo) -> str:
    """The name as its packer meant it: many write UTF-8 without the flag that says so."""
    if info.flag_bits & UTF_8:
        return written_out(info.filename)
    try:
        return info.filename.encode(OLD_ENCODING).decode("utf-8")
    except UnicodeError:
        return info.filename
