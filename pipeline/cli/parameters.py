"""Arguments and options of the commands, in the user's language."""

from pathlib import Path
from typing import Any

import typer

from pipeline.messages import text

PASSWORD_VARIABLE = "KEHOACH_PASSWORD"
DEFAULT_ARCHIVE = Path("outputs/kehoach.duckdb")

VALUES = {
    "archive": "FILE",
    "size-limit": "MB",
    "time-limit": "SECONDS",
    "memory-limit": "MB",
    "workers": "N",
    "password": "PASSWORD",
    "address": "HOST:PORT",
    "staging": "DIR",
    "issuer": "NAME",
    "year": "YEAR",
    "type": "TYPE",
    "most": "N",
    "seconds": "SECONDS",
    "rows": "N",
    "memory": "MB",
    "port": "PORT",
}
"""What stands for the value of an option in its help."""


def argument(name: str, **settings: Any) -> Any:  # noqa: ANN401  as typer itself declares them
    """An argument whose help is `help.argument.<name>`."""
    return typer.Argument(help=text(f"help.argument.{name}"), **settings)


def option(name: str, **settings: Any) -> Any:  # noqa: ANN401  as typer itself declares them
    """An option `--<name>` whose help is `help.option.<name>`."""
    return typer.Option(f"--{name}", help=text(f"help.option.{name}"), metavar=VALUES.get(name), **settings)
