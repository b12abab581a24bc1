"""From what the user names to the files to read."""

import glob
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import CataloguedError
from pipeline.files import storage


class PathMissing(CataloguedError):
    """The user names a file, folder or glob that matches nothing."""

    code = "path_missing"


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read, or a folder that cannot be listed, with the system's reason.

    `name`: where the bytes come from, if they were copied to `path` to be read, and `container` the file that
    holds them (a ZIP archive). `version`: that of a file `elsewhere`, on storage that has
    an address and no path.
    """

    path: Path
    folder_error: str | None = None
    name: str | None = None
    container: Path | None = None
    elsewhere: bool = False
    version: str | None = None

    @property
    def uri(self) -> str:
        """The absolute path, or the name; bytes that are no UTF-8 are written out in hexadecimal."""
        return self.name or uri_of(self.path)

    @property
    def outermost(self) -> Path:
        """The file on disk that tells whether the bytes have changed."""
        return self.container or self.path


def uri_of(path: Path) -> str:
    """The path as text that any database takes."""
    return written_out(str(path))


def written_out(name: str) -> str:
    """The name with bytes that are no UTF-8 written out, so that two names never become one."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def discover(names: Iterable[str], leave_out: Path | None = None) -> list[Found]:
    """The files that the names stand for, each once, folders and globs sorted.

    Names that exist are taken as they are, others as globs. Below folders, hidden files, the lock
    files of office programs (`~$…`) and `Thumbs.db` are left out, and so is the archive itself.
    Raises PathMissing.
    """
    found: dict[str, Found] = {}
    for name in names:
        for item in _found(name):
            found.setdefault(item.uri, item)
    if leave_out is None:
        return list(found.values())
    own = _absolute(leave_out)
    return [item for item in found.values() if not _belongs_to(item.path, own)]


def _found(name: str) -> Iterator[Found]:
    if not storage.is_address(name):
        for path in _matches(name):
            yield from _below(path)
        return
    stored = storage.files(name)
    if not stored:
        raise PathMissing(file=name)
    for file in stored:
        yield Found(Path(), name=file.address, elsewhere=True, version=file.version)


def _belongs_to(path: Path, archive: Path) -> bool:
    """Whether a file is the archive, its log or a part of its staging folder."""
    own = (archive, Path(f"{archive}.wal"), Path(f"{archive}.staging"))
    return path in own or own[-1] in path.parents


def is_there(name: str) -> bool:
    """Whether the name stands for anything now; nobody asks of an address before it is read."""
    return storage.is_address(name) or os.path.lexists(name) or bool(glob.glob(name, recursive=True))  # noqa: PTH207


def _matches(name: str) -> list[Path]:
    if os.path.lexists(name):
        return [Path(name)]
    matches = sorted(Path(match) for match in glob.glob(name, recursive=True))  # noqa: PTH207  the pattern may be absolute
    if not matches:
        raise PathMissing(file=name)
    return matches


def _below(path: Path) -> Iterator[Found]:
    waiting = [_absolute(path)]
    while waiting:
        path = waiting.pop()
        if not _is_folder(path):
            yield Found(path)
            continue
        try:
            entries = sorted(path.iterdir(), reverse=True)
        except OSError as error:
            yield Found(path, error.strerror or str(error))
            continue
        waiting += [entry for entry in entries if not _is_left_out(entry)]


def _is_left_out(entry: Path) -> bool:
    """Hidden files, lock files, and links to folders, which may lead in circles."""
    return storage.is_left_out(entry.name) or (_is_link(entry) and _is_folder(entry))


def _is_link(path: Path) -> bool:
    return _answers(path.is_symlink)


def _is_folder(path: Path) -> bool:
    return _answers(path.is_dir)


def _answers(question: Callable[[], bool]) -> bool:
    """No, where a folder may be listed but not entered: reading the file will say what is wrong."""
    try:
        return question()
    except OSError:
        return False


def _absolute(path: Path) -> Path:
    return Path(os.path.abspath(path))  # noqa: PTH100  resolve() would follow links and change names
