"""The program: its commands, and how its errors end."""

import os
import sys
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup, TyperOption

from models.errors import KehoachError
from pipeline.cli.audit import audit
from pipeline.cli.dashboard import dashboard
from pipeline.cli.doctor import doctor
from pipeline.cli.export import export
from pipeline.cli.ingest import ingest
from pipeline.cli.keywords import keywords
from pipeline.cli.parse import parse
from pipeline.cli.publish import publish
from pipeline.cli.schema import schema
from pipeline.cli.search import search
from pipeline.cli.sql import sql
from pipeline.cli.tag import tag
from pipeline.messages import text

EXIT_WRONG_USE = 2
COMPLETION = ("install_completion", "show_completion")
COMMANDS = (ingest, parse, search, keywords, tag, sql, audit, dashboard, export, publish, schema, doctor)


class Command(TyperCommand):
    """A command whose `--help` says what it does in the user's language."""

    def get_help_option(self, ctx: typer.Context) -> TyperOption | None:  # type: ignore[override]
        """The `--help` option."""
        return _translated(super().get_help_option(ctx))


class Group(TyperGroup):
    """The program itself, likewise."""

    def get_params(self, ctx: typer.Context) -> list[Any]:  # type: ignore[override]
        """The options, those for completion of the shell in the user's language too."""
        options: list[Any] = super().get_params(ctx)
        for option in options:
            if option.name in COMPLETION:
                option.help = text(f"help.{option.name}")
                option.rich_help_panel = text("help.panel.options")
        return options

    def get_help_option(self, ctx: typer.Context) -> TyperOption | None:  # type: ignore[override]
        """The `--help` option."""
        return _translated(super().get_help_option(ctx))


def run() -> None:
    """Runs the command that the arguments name, and exits with its status."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal in the C locale would refuse Vietnamese letters.
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    sys.exit(_status())


def build() -> typer.Typer:
    """The program with all its commands, in the user's language."""
    app = typer.Typer(
        cls=Group,
        help=text("help.program"),
        add_completion=True,
        invoke_without_command=True,
        pretty_exceptions_enable=False,
    )
    app.callback()(_program)
    for command in COMMANDS:
        name = command.__name__
        panel = text("help.panel.commands")
        app.command(name, cls=Command, help=text(f"help.{name}"), rich_help_panel=panel)(command)
    return app


def _status() -> int:
    try:
        status = build()(standalone_mode=False)
        sys.stdout.flush()
    except KehoachError as error:
        return _complain(f"{error} [{error.code}]")
    except typer.TyperException as error:
        return _complain(f"{error.format_message()} {text('error.wrong_use')}", error.exit_code)
    except BrokenPipeError:
        # The reader of our output (`| head`) has gone; nothing is left to say to it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return status if isinstance(status, int) else 0


def _complain(message: str, status: int = EXIT_WRONG_USE) -> int:
    print(f"{text('error.label')}: {message}", file=sys.stderr)
    return status


def _translated(option: TyperOption | None) -> TyperOption | None:
    if option is not None:
        option.help = text("help.help")
        option.rich_help_panel = text("help.panel.options")
    return option


def _print_version(wanted: bool) -> None:
    if wanted:
        from pipeline.version import PARSER_VERSION  # noqa: PLC0415  asks for what is installed, which takes time

        print(f"kehoach {PARSER_VERSION}")
        raise typer.Exit


def _program(
    context: typer.Context,
    _version: Annotated[
        bool,
        typer.Option(
            "--version",
            help=text("help.version"),
            callback=_print_version,
            is_eager=True,
            rich_help_panel=text("help.panel.options"),
        ),
    ] = False,
) -> None:
    if context.invoked_subcommand is None:
        print(context.get_help())
        raise typer.Exit(EXIT_WRONG_USE)
