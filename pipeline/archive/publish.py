"""Publishing an archive: a read-only copy for many readers, swapped into place whole."""

import os
import shutil
from pathlib import Path
from tempfile import NamedTemporaryFile

from pipeline.archive.connection import open_for_writing, require_archive
from pipeline.archive.errors import ArchiveMissing, ArchiveUnreachable, PublishedOntoItself

READ_ONLY = 0o444


def publish(archive: Path, target: Path) -> int:
    """Puts a copy of the archive at `target` and returns its size in bytes.

    Whoever has the old copy open goes on reading it; who opens `target` afterwards gets the new one, and
    nobody ever a half. Raises ArchiveError.
    """
    if not archive.exists():
        raise ArchiveMissing(archive)
    if target.exists() and target.samefile(archive):
        raise PublishedOntoItself(target)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=target.parent, prefix=f".{target.name}.", delete=False) as file:
            copy = Path(file.name)
        try:
            _copy(archive, copy)
            copy.replace(target)
        finally:
            copy.unlink(missing_ok=True)
    except OSError as error:
        raise ArchiveUnreachable(target, error.strerror or str(error)) from error
    return target.stat().st_size


def _copy(archive: Path, copy: Path) -> None:
    """The bytes of the archive while no one can write it, everything in the one file."""
    with open_for_writing(archive) as connection:
        connection.execute("CHECKPOINT archive")
        shutil.copyfile(archive, copy)
    with copy.open("rb") as file:
        os.fsync(file.fileno())
    copy.chmod(READ_ONLY)
    require_archive(copy)  # or it is not published
