"""A program that becomes another one, which ends with whoever started it, however that ends.

Its arguments are PARENT PROGRAM ARGUMENT…
"""

import os
import sys

from pipeline.files.limits import die_with_parent


def main() -> None:
    """Becomes the program, unless the process PARENT has ended already."""
    parent, *command = sys.argv[1:]
    die_with_parent()
    if os.getppid() == int(parent):
        os.execv(command[0], command)
