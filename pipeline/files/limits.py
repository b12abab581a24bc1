"""What one file may cost, and how a worker process is held to it."""

import ctypes
import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import connection, parent_process
from pathlib import Path
from types import FrameType

DEFAULT_SIZE_LIMIT = 200_000_000
PR_SET_PDEATHSIG = 1


@dataclass(frozen=True, slots=True)
class Limits:
    """`size` in bytes a file, `seconds` of parsing a file, `memory` in bytes of address space a worker."""

    size: int = DEFAULT_SIZE_LIMIT
    seconds: float = 600.0
    memory: int = 4_000_000_000


class TimeExceeded(BaseException):
    """Parsing a file in this very process took too long; no parser may take it for its own error."""


def limit_memory(size: int) -> None:
    """Lets the process have at most so many bytes of address space, where the system knows such a limit."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415  Windows has no such module

        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        allowed = size if hard == resource.RLIM_INFINITY else min(size, hard)
        resource.setrlimit(resource.RLIMIT_AS, (allowed, hard))


def memory_limit() -> int:
    """Bytes of address space that the process may have, as `limit_memory` takes them; -1 for no limit."""
    if sys.platform == "win32":
        return -1
    import resource  # noqa: PLC0415

    return resource.getrlimit(resource.RLIMIT_AS)[0]


def limit_further_memory(size: int) -> None:
    """Lets the process have so many bytes of address space beyond those in use now, libraries included."""
    limit_memory(size + _address_space())


def _address_space() -> int:
    """Bytes of it in use, where the system tells; else none."""
    try:
        pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[0]
    except OSError:
        return 0
    return int(pages) * os.sysconf("SC_PAGE_SIZE")


def die_with_parent() -> None:
    """A worker whose parent was killed ends too, whatever it is doing."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    parent = parent_process()
    if parent is not None:
        threading.Thread(target=_end_after, args=(parent.sentinel,), daemon=True).start()


def _end_after(sentinel: int) -> None:
    connection.wait([sentinel])
    os._exit(1)


@contextmanager
def alarm(seconds: float) -> Iterator[None]:
    """Raises TimeExceeded in the main thread after so many seconds, where the system has such an alarm."""
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    earlier = signal.signal(signal.SIGALRM, _ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, earlier)


def _ring(_number: int, _frame: FrameType | None) -> None:
    raise TimeExceeded
