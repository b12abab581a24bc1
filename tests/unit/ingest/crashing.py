"""A parser whose files do what they say: for tests of the workers, which import it by name."""

import ctypes
import os
import time
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from pipeline.files.parsed import ParsedFile
from tests.unit.archive.samples import document, plan, source


def parse(data: bytes, filename: str) -> ParsedFile:
    """One plan titled with the text, after the misdeed that the text calls for."""
    word, _, rest = data.decode().partition(" ")
    if word in MISDEEDS:
        MISDEEDS[word](rest)
    made = source(filename, data, uri=filename)
    return ParsedFile(made, (plan(document=document(title=data.decode()), tables=(), findings=()),))


def loop(_rest: str) -> None:
    while True:
        time.sleep(0.01)


def loop_in_native_code(_rest: str) -> None:
    ctypes.CDLL(None).pause()


def eat(_rest: str) -> None:
    held = []
    while True:
        held.append(bytes(50_000_000))


def die_once(marker: str) -> None:
    """As when the system runs out of memory: the first try dies, the second does not."""
    if not Path(marker).exists():
        Path(marker).write_text("died")
        os._exit(9)


def leave(_rest: str) -> None:
    """Killed while it holds a folder for what is temporary."""
    with TemporaryDirectory(prefix="kehoach-"):
        loop(_rest)


MISDEEDS = {
    "leave": leave,
    "segfault": lambda _rest: ctypes.string_at(0),
    "exit": lambda _rest: os._exit(3),
    "loop": loop,
    "pause": loop_in_native_code,
    "eat": eat,
    "once": die_once,
    "wait": lambda rest: time.sleep(float(rest.split()[0])),
}


@contextmanager
def leaving_a_mark():
    """Says in a file of its own that the worker was set up, and that it was taken down."""
    mark = Path(os.environ["KEHOACH_TEST_MARKS"]) / str(os.getpid())
    mark.write_text("up")
    yield
    mark.write_text("down")


@contextmanager
def dying_at_once():
    """A set-up for which there is no room."""
    os._exit(7)
    yield
