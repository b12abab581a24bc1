"""How CSV on standard output begins."""

import os
import stat
import sys
from contextlib import suppress

BYTE_ORDER_MARK = "\ufeff"
"""By it Excel knows that a file is UTF-8."""


def start_of_csv() -> str:
    """The mark where the output begins a file; in a pipe or terminal it would count as text."""
    with suppress(OSError):  # an output that is no file of the system
        output = os.fstat(sys.stdout.fileno())
        if stat.S_ISREG(output.st_mode) and not output.st_size:
            return BYTE_ORDER_MARK
    return ""
