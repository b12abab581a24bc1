"""Programs of ours beside LibreOffice: modules whose `main` runs in a process of its own."""

import sys


def command(module: str, *arguments: str) -> list[str]:
    """What starts the module's `main`, which finds them in `sys.argv`.

    It imports what this process does: `python -m` would look in the folder that the user is in first, and
    in no packages of the user where HOME is another.
    """
    script = f"import sys; sys.path[:] = {sys.path!r}; from {module} import main; main()"
    return [sys.executable, "-c", script, *arguments]
