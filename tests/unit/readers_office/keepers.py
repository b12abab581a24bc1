"""The processes that keep a LibreOffice, as /proc shows them (Linux)."""

import time
from collections.abc import Callable
from pathlib import Path


def keepers(folder: Path | str = "") -> list[int]:
    """The processes that keep a LibreOffice whose profile is in the folder."""
    found = []
    for entry in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            command = entry.read_bytes().split(b"\0")
        except OSError:
            continue
        if any(b"readers.office.warm_program" in part for part in command[2:3]) and any(
            str(folder).encode() in part for part in command[4:5]
        ):
            found.append(int(entry.parent.name))
    return found


def comes_true(is_so: Callable[[], bool], seconds: float = 30.0) -> bool:
    """Whether it is so within some seconds."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if is_so():
            return True
        time.sleep(0.05)
    return is_so()
