"""Conversion by the LibreOffice of the system: one that is kept warm, or one for each document."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from pipeline.files.limits import memory_limit
from pipeline.readers.office import own_programs, warm_libreoffice
from pipeline.readers.office.errors import ConversionFailedError
from pipeline.readers.office.shared_libreoffice import Order, asked, served

SECONDS = 60.0
_NAMES = (
    "soffice",
    "libreoffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.exe",
)
"""On the PATH, else where the installers of macOS and Windows put it."""
_RESTART = 81
"""The exit status with which LibreOffice asks to be started again, after it has made its profile."""
_STARTS = 3
_TRIES = 2
_FORMATS = {
    ".docx": "docx:MS Word 2007 XML",
    ".doc": "doc:MS Word 97",
    ".rtf": "rtf:Rich Text Format",
    ".odt": "odt:writer8",
}
_NOWHERE = "http://127.0.0.1:9"
"""A proxy that answers nothing: what a document links to is not fetched."""


@cache
def program() -> Path | None:
    """LibreOffice itself rather than the script that starts it, so that to kill it is to end it."""
    found = next((path for path in map(shutil.which, _NAMES) if path), None)
    if found is None:
        return None
    binary = Path(found).resolve().with_name("soffice.bin")
    return binary if binary.is_file() else Path(found)


def docx_of(data: bytes, ending: str) -> bytes:
    """A document of the format that `ending` names as DOCX, as `converted` gives it."""
    return converted(data, ending, ".docx")


def converted(data: bytes, ending: str, wanted: str) -> bytes:
    """A document of the format that `ending` names in the one that `wanted` names; `program` must be there.

    Raises ConversionFailedError where LibreOffice cannot read it, or not within SECONDS.
    """
    with TemporaryDirectory(prefix="kehoach-", ignore_cleanup_errors=True) as folder:
        source, target = Path(folder, f"document{ending}"), Path(folder, "out", f"document{wanted}")
        target.parent.mkdir()
        source.write_bytes(data)
        if not _warm(source, target):
            _run(folder, source, target)
        if not target.is_file():
            raise ConversionFailedError(detail="LibreOffice")
        return target.read_bytes()


@contextmanager
def one_a_run() -> Iterator[None]:
    """One LibreOffice for the processes of a run, started with the first document and ended with the run."""
    with served(_kept_warm):
        try:
            yield
        finally:
            warm_libreoffice.end()


def _warm(source: Path, target: Path) -> bool:
    """Converts by the LibreOffice of the run, else by one of this process, as `_kept_warm` says."""
    order = Order(source, target, memory_limit())
    by_run = asked(order)
    return _kept_warm(order) if by_run is None else by_run


def _kept_warm(order: Order) -> bool:
    """Converts by a LibreOffice that is kept; false where none can be had, or it refuses the document.

    Where the system killed it amid the document, or it broke down, another one tries once more. One that is
    started for the document alone reads what the kept one does not: texts with comments of readers.
    """
    for _ in range(_TRIES):
        office = warm_libreoffice.kept(_program(), _offline(), SECONDS, order)
        if office is None or office.convert(order):
            return office is not None
        order.target.unlink(missing_ok=True)
        if not office.was_killed():
            return not office.refused
    return True


def _run(folder: str, source: Path, target: Path) -> None:
    profile = Path(folder, "profile").as_uri()
    command = [str(_program()), f"-env:UserInstallation={profile}", "--headless", "--norestore", "--nologo"]
    command += ["--nolockcheck", "--convert-to", _FORMATS[target.suffix]]
    command += ["--outdir", str(target.parent), str(source)]
    environment = {**os.environ, **_offline(), "HOME": folder, "TMPDIR": folder}
    for _ in range(_STARTS):
        if _status(command, environment) != _RESTART:
            return


def _program() -> Path:
    found = program()
    if found is None:
        raise ConversionFailedError(detail="LibreOffice")
    return found


def _offline() -> dict[str, str]:
    """The environment in which nothing is fetched."""
    return {f"{scheme}_proxy": _NOWHERE for scheme in ("http", "https", "ftp")}


def _status(command: list[str], environment: dict[str, str]) -> int:
    process = subprocess.Popen(
        _bound(command),
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        return process.wait(SECONDS)
    except subprocess.TimeoutExpired as error:
        raise ConversionFailedError(detail=f"LibreOffice: > {SECONDS:.0f} s") from error
    finally:
        _end(process)


def _bound(command: list[str]) -> list[str]:
    """The command as one that ends with this process, however that ends, where the system can do so."""
    if sys.platform != "linux":
        return command
    return own_programs.command("pipeline.readers.office.bound_program", str(os.getpid()), *command)


def _end(process: subprocess.Popen[bytes]) -> None:
    """Kills the process and all that it started, whether it has ended or not."""
    if hasattr(os, "killpg"):
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
    process.wait()
