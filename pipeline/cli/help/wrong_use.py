"""What is wrong with a command line, in the user's language: typer says it in English only."""

import re
from collections.abc import Collection
from difflib import get_close_matches
from typing import Any

import typer

from models.errors import KehoachError
from pipeline.cli.help.terms import choices, term
from pipeline.messages import text

_EXTRA = re.compile(r"Got unexpected extra argument\(?s?\)? \((.*)\)")
"""An error of no class of its own."""


class UnknownCommand(KehoachError):
    """The first word names no command."""

    code = "unknown_command"

    def __init__(self, name: str, commands: Collection[str]) -> None:
        fault = text("error.unknown_command.fault", name=name)
        super().__init__(fault + _meant(get_close_matches(name, commands)), text("error.wrong_use"))


def wrong_use(error: typer.TyperException) -> str:
    """The sentence for the user; typer's own where there is none of ours."""
    parameter = getattr(error, "param", None)
    option = getattr(error, "option_name", None)
    match type(error).__name__:
        case "NoSuchOption":
            fault = text("wrong_use.no_option", name=option) + _meant(_nearest(error))
        case "BadOptionUsage":
            fault = text("wrong_use.option", name=option)
        case "MissingParameter" if parameter:
            fault = text("wrong_use.missing", name=term(parameter))
        case "BadParameter" if parameter:
            fault = text("wrong_use.value", name=parameter.opts[0], reason=_reason(error, parameter))
        case "BadParameter":
            fault = f"{getattr(error, 'param_hint', None)}: {getattr(error, 'message', error)}"
        case _ if extra := _EXTRA.match(error.format_message()):
            fault = text("wrong_use.extra", words=extra[1])
        case _:
            fault = error.format_message().rstrip(".")
    return str(KehoachError(fault, text("error.wrong_use")))


def _nearest(error: typer.TyperException) -> Collection[str]:
    """Typer names every option that is a little like it, the likest first."""
    return (getattr(error, "possibilities", None) or ())[:1]


def _meant(names: Collection[str]) -> str:
    return text("wrong_use.meant", names=", ".join(names)) if names else ""


def _reason(error: typer.TyperException, parameter: Any) -> str:  # noqa: ANN401  typer keeps the type of parameters to itself
    """Which values it knows, else what typer has against the given one."""
    if known := choices(parameter):
        return text("wrong_use.choices", names=", ".join(known))
    least, most = getattr(parameter, "min", None), getattr(parameter, "max", None)
    if least is None:
        kind = parameter.type_descriptor.annotation
        return text("wrong_use.number") if kind in {int, float} else str(getattr(error, "message", error))
    return text("wrong_use.between" if most else "wrong_use.at_least", least=least, most=most)
