"""The processes that keep a LibreOffice, as /proc shows them (Linux), and what tests of them need."""

import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.readers.office import libreoffice
from pipeline.readers.office.libreofficekit import library_in

RTF = rb"{\rtf1\ansi{\fonttbl{\f0 Times New Roman;}}\f0 K\u7871? ho\u7841?ch\par}"
PROGRAM = libreoffice.program()
NEEDS_A_KEEPER = [
    pytest.mark.needs_libreoffice,
    pytest.mark.skipif(sys.platform != "linux", reason="reads /proc"),
    pytest.mark.skipif(
        PROGRAM is not None and library_in(PROGRAM.parent) is None,
        reason="this LibreOffice can be had cold only",
    ),
]


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
