"""The one LibreOffice that a process keeps warm: started with the first document, ended with the process."""

import atexit
import os
import shutil
import subprocess
from contextlib import suppress
from functools import cache
from multiprocessing.connection import Connection, wait
from pathlib import Path
from tempfile import mkdtemp

from pipeline.readers.office import own_programs
from pipeline.readers.office.libreofficekit import library_in
from pipeline.readers.office.shared_libreoffice import Order

_MOST_DOCUMENTS = 200
"""After so many it is started anew: LibreOffice keeps some memory of each."""
_SECONDS_TO_END = 10.0


class Warm:
    """A LibreOffice in a process of its own; starts within seconds, converts in tenths of one."""

    def __init__(self, library: Path, environment: dict[str, str], seconds: float, order: Order) -> None:
        """Its profile is where the first order has its folder. Raises OSError where it does not start."""
        folder = self._folder = mkdtemp(prefix="kehoach-office-", dir=order.source.parent.parent)
        program = "pipeline.readers.office.warm_program"
        command = own_programs.command(program, str(library), folder, str(seconds), str(order.memory))
        self._process = subprocess.Popen(
            command,
            env={**os.environ, **environment, "HOME": folder, "TMPDIR": folder},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            bufsize=1,
            start_new_session=True,
        )
        self.seconds, self.documents, self._last = seconds, 0, ""
        if self._answer(None) != "ready":
            self.end()
            raise OSError(f"{library}: LibreOffice did not start")

    @property
    def is_worn(self) -> bool:
        """Whether it is time for another one."""
        return self.documents >= _MOST_DOCUMENTS or self._process.poll() is not None

    def convert(self, order: Order) -> bool:
        """Whether the document was converted."""
        self.documents += 1
        with suppress(OSError):
            print(order.source, order.target, sep="\t", file=self._process.stdin, flush=True)
        self._last = self._answer(order.asker)
        return self._last == "done"

    @property
    def refused(self) -> bool:
        """Whether it could not convert the last document, and lives on."""
        return self._last == "failed"

    def was_killed(self) -> bool:
        """Whether it died amid the last document, and did not end itself since that took too long."""
        if self._last:
            return False
        with suppress(subprocess.TimeoutExpired):
            return self._process.wait(_SECONDS_TO_END) != 0
        return False

    def end(self) -> None:
        """Ends it and all that it left on the disk."""
        with suppress(OSError):
            if self._process.stdin:
                self._process.stdin.close()
        try:
            self._process.wait(_SECONDS_TO_END)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        if self._process.stdout:
            self._process.stdout.close()
        shutil.rmtree(self._folder, ignore_errors=True)  # where it was killed it could not do so itself

    def _answer(self, asker: Connection | None) -> str:
        """What it says; nothing where it has died, or is ended since nobody waits for what it is amid."""
        said = self._process.stdout
        if said is None:
            return ""
        if asker and said.fileno() not in wait([said.fileno(), asker]):
            self.end()
            return ""
        return said.readline().strip()


_kept: list[Warm] = []


def kept(program: Path, environment: dict[str, str], seconds: float, order: Order) -> Warm | None:
    """The LibreOffice that this process keeps, started if need be; None where it can be had cold only."""
    if _kept and (_kept[0].is_worn or _kept[0].seconds != seconds):
        end()
    library = _usable(program)
    if not _kept and library:
        try:
            _kept.append(Warm(library, environment, seconds, order))
        except OSError:
            _unusable.add(library)
    return _kept[0] if _kept else None


_unusable: set[Path] = set()


def _usable(program: Path) -> Path | None:
    library = _library(program)
    return library if library not in _unusable else None


@cache
def _library(program: Path) -> Path | None:
    return library_in(program.parent)


@atexit.register
def end() -> None:
    """Ends the LibreOffice that this process keeps, if it keeps one."""
    while _kept:
        _kept.pop().end()
