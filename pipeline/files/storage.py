"""Storage that has an address and not a path (`s3://…`, `hdfs://…`), through fsspec (extra `ray`)."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from pipeline.errors import CataloguedError

ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")
"""Two letters at least: C:/ is a drive."""

LEFT_OUT = (".", "~$")
"""How the names of hidden files and of the lock files of office programs begin."""

LITTER = frozenset({"thumbs.db", "desktop.ini", "__macosx"})
"""Names, in lower case, of what systems put into folders and hide from their users."""

VERSION_KEYS = ("ETag", "etag", "md5Hash", "mtime", "LastModified", "last_modified", "updated", "created")
"""What different kinds of storage tell of the version of a file, the surest first."""


def is_left_out(name: str) -> bool:
    """Whether people who look into the folder would not see it."""
    return name.startswith(LEFT_OUT) or name.lower() in LITTER


class StorageUnreachable(CataloguedError):
    """Storage that cannot be listed, read or written: no such place, no right, no package for its kind."""

    code = "storage_unreachable"

    def __init__(self, address: str, detail: str) -> None:
        self.detail = detail
        super().__init__(file=address, detail=detail)


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file there; the same `version` means the same bytes, None that nobody can tell."""

    address: str
    version: str | None


def is_address(name: str) -> bool:
    """Whether a name is no path of this machine."""
    return ADDRESS.match(name) is not None


def files(address: str) -> list[StoredFile]:
    """The file, those below the folder, or those that match the glob, sorted. Raises StorageUnreachable."""
    with reached(address) as (system, path):
        found = (
            system.glob(path, detail=True) if re.search(r"[*?\[]", path) else system.find(path, detail=True)
        )
        return [
            StoredFile(system.unstrip_protocol(name), _version(info))
            for name, info in sorted(found.items())
            if info["type"] == "file" and not _is_left_out(PurePosixPath(name), PurePosixPath(path))
        ]


def folder(address: str) -> str:
    """The address as the files below it begin with it. Raises StorageUnreachable."""
    with reached(address) as (system, path):
        return str(system.unstrip_protocol(path)).rstrip("/")


def size(address: str) -> int:
    """The bytes of a file. Raises StorageUnreachable."""
    with reached(address) as (system, path):
        return int(system.size(path) or 0)


def fetch(address: str, target: Path) -> None:
    """Copies a file here, whole or not at all. Raises StorageUnreachable."""
    try:
        with reached(address) as (system, path):
            system.get_file(path, str(target))
    except StorageUnreachable:
        target.unlink(missing_ok=True)
        raise


@contextmanager
def reached(address: str) -> Iterator[tuple[Any, str]]:
    """The file system of fsspec that an address or a path names, and the path in it.

    Whatever the storage there raises comes as StorageUnreachable.
    """
    try:
        from fsspec.core import url_to_fs  # noqa: PLC0415  an extra

        yield url_to_fs(address)
    except Exception as error:  # each kind of storage raises errors of its own
        raise StorageUnreachable(address, f"{type(error).__name__}: {error}".partition("\n")[0]) from error


def _version(info: dict[str, Any]) -> str | None:
    told = next((str(info[key]) for key in VERSION_KEYS if info.get(key)), None)
    return None if told is None else f"{info.get('size')}:{told}"


def _is_left_out(path: PurePosixPath, named: PurePosixPath) -> bool:
    """As below folders on disk, but for what the user names."""
    below = path.relative_to(named).parts if named in path.parents else ()
    return any(map(is_left_out, below))
