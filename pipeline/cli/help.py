"""What `--help` prints, in the user's language and in plain text.

Typer would draw it with rich, which takes as long to load as everything else that the program needs to start.
"""

import re
from collections.abc import Iterable
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup, TyperOption

from pipeline.messages import text

COMPLETION = ("install_completion", "show_completion")
_WIDEST_TERM = 24
"""Characters; what is described stands over its description where it is longer."""

_COMMENT = re.compile(r"--\s")


class Command(TyperCommand):
    """A command whose `--help` says what it does in the user's language."""

    def parse_args(self, ctx: typer.Context, args: list[str]) -> list[str]:  # type: ignore[override]
        """Takes what opens with a comment of SQL for a query, and not for an option."""
        return super().parse_args(ctx, [f"\n{one}" if _COMMENT.match(one) else one for one in args])

    def get_help_option(self, ctx: typer.Context) -> TyperOption | None:  # type: ignore[override]
        """The `--help` option."""
        return _translated(super().get_help_option(ctx))

    def format_options(self, ctx: typer.Context, formatter: Any) -> None:  # type: ignore[override]  # noqa: ANN401  typer keeps the formatter's type to itself
        """Writes the arguments and options."""
        _write_parameters(self.get_params(ctx), ctx, formatter)


class Group(TyperGroup):
    """The program itself, likewise."""

    def get_params(self, ctx: typer.Context) -> list[Any]:  # type: ignore[override]
        """The options, those for completion of the shell in the user's language too."""
        options: list[Any] = super().get_params(ctx)
        for option in options:
            if option.name in COMPLETION:
                option.help = text(f"help.{option.name}")
        return options

    def get_help_option(self, ctx: typer.Context) -> TyperOption | None:  # type: ignore[override]
        """The `--help` option."""
        return _translated(super().get_help_option(ctx))

    def format_options(self, ctx: typer.Context, formatter: Any) -> None:  # type: ignore[override]  # noqa: ANN401
        """Writes the options and the commands."""
        _write_parameters(self.get_params(ctx), ctx, formatter)
        _write_section("commands", ((name, one.help or "") for name, one in self.commands.items()), formatter)


def _translated(option: TyperOption | None) -> TyperOption | None:
    if option is not None:
        option.help = text("help.help")
    return option


def _write_parameters(parameters: Iterable[Any], ctx: typer.Context, formatter: Any) -> None:  # noqa: ANN401
    records = [(one.param_type_name, record) for one in parameters if (record := one.get_help_record(ctx))]
    for kind in ("argument", "option"):
        _write_section(f"{kind}s", (record for of, record in records if of == kind), formatter)


def _write_section(name: str, entries: Iterable[tuple[str, str]], formatter: Any) -> None:  # noqa: ANN401
    rows = list(entries)
    if rows:
        with formatter.section(text(f"help.panel.{name}")):
            formatter.write_dl(rows, col_max=_WIDEST_TERM)
