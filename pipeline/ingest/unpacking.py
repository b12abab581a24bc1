"""From files to files: what stands elsewhere gives way to a copy, a ZIP archive to its members one by one."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePath

from pipeline.files import storage
from pipeline.files.discover import Found
from pipeline.files.read import Failure, broken, failure, identify, stamp_of, too_large
from pipeline.ingest.known_sources import Held
from pipeline.ingest.outcome import Result
from pipeline.ingest.zips import Contents, Member, ZipFault, is_zip, members, require_open


@dataclass(frozen=True, slots=True)
class Unpacking:
    """Unpacks into `folder`; what the archive holds from a ZIP that has not changed stays packed."""

    folder: Path
    held: Held
    size_limit: int
    _contents: dict[Path, Contents] = field(default_factory=dict)

    def files(self, files: Iterable[Found]) -> Iterator[Found | Failure | Result]:
        """The files, and what stands in the ZIP archives among them in their place."""
        for file in files:
            if file.elsewhere and file.container is None:
                yield from self._copied(file)
            elif is_zip(file) and file.folder_error is None:
                yield from self._members(file)
            else:
                yield file

    def release(self, file: Found) -> None:
        """Removes the copy of a member that is done with."""
        if file.container is not None:
            file.path.unlink(missing_ok=True)

    def _copied(self, file: Found) -> Iterator[Found | Failure | Result]:
        """The file as a copy on this machine."""
        version = self.held.version
        path = (
            self.folder / f"{hashlib.sha256(file.uri.encode()).hexdigest()}{PurePath(file.uri).suffix[:10]}"
        )
        try:
            refusal = too_large(file.uri, storage.size(file.uri), self.size_limit, version)
            if refusal is None:
                storage.fetch(file.uri, path)
        except storage.StorageUnreachable as error:
            yield failure(file.uri, version, "file_unreadable", detail=error.detail)
            return
        yield from [refusal] if refusal else self.files([replace(file, path=path, container=path)])

    def _members(self, file: Found) -> Iterator[Found | Failure | Result]:
        identity = identify(file, self.size_limit, self.held.version)
        if isinstance(identity, Failure):
            yield identity
            return
        stamp = stamp_of(file)
        try:
            for member in members(file, self.folder, self._contents_of(file)):
                known = self.held.by_stamp(member.found.uri, stamp)
                if known is not None:
                    yield Result(known, known=True, stamp=stamp, settled=True)
                else:
                    yield from self._member(member)
        except ZipFault as fault:
            yield Failure(broken(identity, self.held.version, fault.code, fault.detail))
        finally:
            self.release(file)
            if file.path == file.outermost:
                self._contents.pop(file.path, None)

    def _contents_of(self, file: Found) -> Contents:
        """One count for an archive and all within it, or ten thousand times ten thousand files could come."""
        return self._contents.setdefault(file.outermost, Contents())

    def _member(self, member: Member) -> Iterator[Found | Failure | Result]:
        try:
            require_open(member.info)
            member.unpack()
        except ZipFault as fault:
            yield failure(member.found.uri, self.held.version, fault.code, detail=fault.detail)
            return
        yield from self.files([member.found])
