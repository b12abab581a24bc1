"""How the program says what went wrong: a line on standard error, and an exit status."""

import sys

from models.errors import KehoachError
from pipeline.messages import text

EXIT_WRONG_USE = 2
EXIT_GIVEN_UP = 130


def complain(message: str, status: int = EXIT_WRONG_USE) -> int:
    """Prints the message and returns the status to end with."""
    print(f"{text('error.label')}: {message}", file=sys.stderr, flush=True)
    return status


def with_code(error: KehoachError) -> str:
    """What the error says to people, and its code to look up in docs/codes.md."""
    return f"{error} [{error.code}]"
