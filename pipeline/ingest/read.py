"""Reading the bytes of a file, or saying why they cannot be read."""

from dataclasses import dataclass
from pathlib import Path

from models.source import Source
from pipeline.archive.identifiers import content_id, unread_id
from pipeline.ingest.discover import Found
from pipeline.messages import text


@dataclass(frozen=True, slots=True)
class FileBytes:
    """A file that was read; `uri` is its absolute path in characters that any program can write."""

    path: Path
    data: bytes
    source_id: str

    @property
    def uri(self) -> str:
        """The path, bytes that are no UTF-8 replaced."""
        return uri_of(self.path)


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that gave nothing, as a source that says why."""

    source: Source


def read(found: Found, size_limit: int, parser_version: str) -> FileBytes | Failure:
    """The bytes of a file of at most `size_limit` bytes."""
    path = found.path
    if found.folder_error is not None:
        return failure(path, parser_version, "folder_unreadable", detail=found.folder_error)
    try:
        if not path.is_file():
            return failure(path, parser_version, "not_a_file" if path.exists() else "file_gone")
        size = path.stat().st_size
        if size > size_limit:
            megabytes = f"{size / 1e6:.0f}", f"{size_limit / 1e6:.0f}"
            return failure(path, parser_version, "file_too_large", size=size, detail=" > ".join(megabytes))
        data = path.read_bytes()
    except OSError as error:
        return failure(path, parser_version, "file_unreadable", detail=error.strerror or str(error))
    return FileBytes(path, data, content_id(data))


def failure(path: Path, parser_version: str, code: str, *, detail: str = "", size: int = 0) -> Failure:
    """A failed source for a file whose bytes were not read."""
    uri = uri_of(path)
    return Failure(_failed(unread_id(uri), uri, size, parser_version, (code, detail)))


def broken(reading: FileBytes, parser_version: str, code: str, detail: str) -> Source:
    """A failed source for a file whose bytes were read, and no more."""
    return _failed(reading.source_id, reading.uri, len(reading.data), parser_version, (code, detail))


def sentence(code: str, detail: str) -> str:
    """What is wrong and what to do, from the message catalogue."""
    return f"{text(f'error.{code}.fault', detail=detail)}. {text(f'error.{code}.remedy')}"


def _failed(source_id: str, uri: str, size: int, parser_version: str, fault: tuple[str, str]) -> Source:
    return Source(
        source_id=source_id,
        filename=Path(uri).name,
        uri=uri,
        size_bytes=size,
        status="failed",
        error_code=fault[0],
        error=sentence(*fault),
        parser_version=parser_version,
        seconds=0.0,
    )


def uri_of(path: Path) -> str:
    """The path as text; a name that is no UTF-8 keeps what can be shown of it."""
    return str(path).encode("utf-8", "surrogateescape").decode("utf-8", "replace")
