"""Reading the bytes of a file, or saying why they cannot be read."""

import hashlib
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath

from models.source import Source
from pipeline.files.discover import Found
from pipeline.identifiers import unread_id
from pipeline.messages import text

PIECE = 1_000_000
"""Bytes that are read at a time."""

RECENT = 2_000_000_000
"""Nanoseconds within which a file may change again without another time of change."""


@dataclass(frozen=True, slots=True)
class FileIdentity:
    """A file whose bytes are known: where they are, under which name, how many, and their SHA-256."""

    path: Path
    uri: str
    size: int
    source_id: str

    @property
    def filename(self) -> str:
        """The last part of the uri, which may choose the reader."""
        return PurePath(self.uri).name


@dataclass(frozen=True, slots=True)
class FileBytes:
    """A file that was read."""

    identity: FileIdentity
    data: bytes


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that gave nothing, as a source that says why."""

    source: Source


def identify(found: Found, size_limit: int, parser_version: str) -> FileIdentity | Failure:
    """Which bytes a file of at most `size_limit` bytes holds, without keeping them."""
    return _identified(found, size_limit, parser_version, lambda _: None)


def read(found: Found, size_limit: int, parser_version: str) -> FileBytes | Failure:
    """The bytes of a file of at most `size_limit` bytes."""
    kept: list[bytes] = []
    identity = _identified(found, size_limit, parser_version, kept.append)
    return identity if isinstance(identity, Failure) else FileBytes(identity, b"".join(kept))


def _identified(
    found: Found, size_limit: int, parser_version: str, take: Callable[[bytes], None]
) -> FileIdentity | Failure:
    """Which bytes a file holds; `take` is given them piece by piece."""
    refusal = _refusal(found, size_limit, parser_version)
    if refusal is not None:
        return refusal
    digest, size = hashlib.sha256(), 0
    try:
        for piece in _pieces(found.path, size_limit):
            digest.update(piece)
            size += len(piece)
            take(piece)
    except OSError as error:
        return failure(found.uri, parser_version, "file_unreadable", detail=error.strerror or str(error))
    grown = too_large(found.uri, size, size_limit, parser_version)
    return grown or FileIdentity(found.path, found.uri, size, digest.hexdigest())


def _pieces(path: Path, limit: int) -> Iterator[bytes]:
    """The bytes of a file, none where it is said to be empty, and little more than the limit where it grows.

    Files of the system, such as /proc/kmsg, are said to be empty, and whoever reads them may wait for ever.
    """
    if path.stat().st_size == 0:
        return
    with path.open("rb") as file:
        size = 0
        while size <= limit and (piece := file.read(PIECE)):
            size += len(piece)
            yield piece


def file_stamp(path: Path) -> str | None:
    """Size and times of a file that has rested for a while: the same stamp means the same bytes.

    The time of change (ctime) tells even a file whose time of modification was set back. None where the
    file was touched so recently that it could change again within the clock's tick, or cannot be reached.
    """
    try:
        state = path.stat()
    except OSError:
        return None
    if time.time_ns() - max(state.st_mtime_ns, state.st_ctime_ns) < RECENT:
        return None
    return f"{state.st_size}:{state.st_mtime_ns}:{state.st_ctime_ns}"


def stamp_of(found: Found) -> str | None:
    """The stamp of the outermost file in which the bytes stand."""
    return found.version if found.elsewhere else file_stamp(found.outermost)


def _refusal(found: Found, size_limit: int, parser_version: str) -> Failure | None:
    """Why the file is not opened at all, if so."""
    path, uri = found.path, found.uri
    if found.folder_error is not None:
        return failure(uri, parser_version, "folder_unreadable", detail=found.folder_error)
    try:
        if not path.is_file():
            return failure(uri, parser_version, "not_a_file" if path.exists() else "file_gone")
        size = path.stat().st_size
    except OSError as error:
        return failure(uri, parser_version, "file_unreadable", detail=error.strerror or str(error))
    return too_large(uri, size, size_limit, parser_version)


def too_large(uri: str, size: int, size_limit: int, parser_version: str) -> Failure | None:
    """The failure of a file beyond the limit, in bytes."""
    if size <= size_limit:
        return None
    detail = f"{size / 1e6:.0f} > {size_limit / 1e6:.0f}"
    return failure(uri, parser_version, "file_too_large", size=size, detail=detail)


def failure(uri: str, parser_version: str, code: str, *, detail: str = "", size: int = 0) -> Failure:
    """A failed source for a file whose bytes were not read."""
    return Failure(_failed(unread_id(uri), uri, size, parser_version, (code, detail)))


def broken(identity: FileIdentity, parser_version: str, code: str, detail: str = "") -> Source:
    """A failed source for a file whose bytes were read, and no more."""
    return _failed(identity.source_id, identity.uri, identity.size, parser_version, (code, detail))


def sentence(code: str, detail: str) -> str:
    """What is wrong and what to do, from the message catalogue."""
    return f"{text(f'error.{code}.fault', detail=detail)}. {text(f'error.{code}.remedy')}"


def named(source: Source, uri: str) -> Source:
    """The source under the name at which it was found this time."""
    return source.model_copy(update={"uri": uri, "filename": PurePath(uri).name})


def _failed(source_id: str, uri: str, size: int, parser_version: str, fault: tuple[str, str]) -> Source:
    return Source(
        source_id=source_id,
        filename=PurePath(uri).name,
        uri=uri,
        size_bytes=size,
        status="failed",
        error_code=fault[0],
        error=sentence(*fault),
        parser_version=parser_version,
        seconds=0.0,
    )
