"""A program that keeps LibreOffice warm: it converts one document after the other until its input ends.

Its arguments are LIBRARY FOLDER SECONDS MEMORY.

Each line of input is the path of a document, a tab and the path to write; each line of output `done` or
`failed`, after a first `ready`. The process ends, LibreOffice with it, and FOLDER, where its profile is, is
removed, when the input ends, as it does when whoever started it dies in whatever way, or when a document
takes longer than SECONDS. MEMORY is the most that it may have, in bytes of address space.
"""

import os
import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import SimpleQueue
from threading import Thread, Timer

from pipeline.files.limits import limit_memory
from pipeline.readers.office.libreofficekit import Kit

_SECONDS_TO_START = 60.0
_TRIES_TO_REMOVE = 50


def main() -> None:
    """Converts until the input ends."""
    library, folder, seconds = Path(sys.argv[1]), Path(sys.argv[2]), float(sys.argv[3])
    limit_memory(int(sys.argv[4]))
    asked: SimpleQueue[str] = SimpleQueue()
    # What LibreOffice prints must not get between the answers.
    answers = os.fdopen(os.dup(1), "w", buffering=1)
    os.dup2(2, 1)
    Thread(target=_listen, args=(asked, folder), daemon=True).start()
    with _watched(_SECONDS_TO_START, folder):
        kit = Kit(library, folder / "profile")
    try:
        print("ready", file=answers)
        while True:
            source, target = asked.get().split("\t")
            with _watched(seconds, folder):
                done = kit.convert(Path(source), Path(target))
            print("done" if done else "failed", file=answers)
    except BrokenPipeError:  # whoever asked died amid the document
        _end(folder)


@contextmanager
def _watched(seconds: float, folder: Path) -> Iterator[None]:
    """Ends the process where what is within takes longer."""
    watch = Timer(seconds, _end, (folder,))
    watch.daemon = True
    watch.start()
    yield
    watch.cancel()


def _listen(asked: "SimpleQueue[str]", folder: Path) -> None:
    for line in sys.stdin:
        asked.put(line.rstrip("\n"))
    _end(folder)


def _end(folder: Path) -> None:
    for _ in range(_TRIES_TO_REMOVE):
        shutil.rmtree(folder, ignore_errors=True)
        if not folder.exists():
            break
        time.sleep(0.1)  # LibreOffice goes on and may just have put a file there
    os._exit(0)  # LibreOffice may be amid a document, which nothing else interrupts
