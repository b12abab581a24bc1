"""The options that set up the Tab key of a shell, in the user's language."""

from typing import Any

import typer
from typer.completion import install  # type: ignore[attr-defined]

from pipeline.messages import text


def translated(option: Any) -> Any:  # noqa: ANN401  typer keeps the option's type to itself
    """The option; what is of completion tells in the user's language what it does and has done."""
    if option.name in {"install_completion", "show_completion"}:
        option.help = text(f"help.{option.name}")
    if option.name == "install_completion":
        option.callback = _install
    return option


def _install(context: typer.Context, _option: object, wanted: bool | str | None) -> None:
    """Does it and ends the program, as typer's own does, which tells of it in English."""
    if not wanted or context.resilient_parsing:
        return
    shell, file = install(shell=wanted if isinstance(wanted, str) else None)
    print(text("completion.installed", shell=shell, file=file))
    raise typer.Exit
