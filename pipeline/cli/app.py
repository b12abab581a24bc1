"""The program: its commands, and how its errors end."""

import os
import sys
from typing import Annotated

import typer

from models.errors import KehoachError
from pipeline.cli.commands.audit import audit
from pipeline.cli.commands.dashboard import dashboard
from pipeline.cli.commands.doctor import doctor
from pipeline.cli.commands.export import export
from pipeline.cli.commands.ingest import ingest
from pipeline.cli.commands.keywords import keywords
from pipeline.cli.commands.parse import parse
from pipeline.cli.commands.publish import publish
from pipeline.cli.commands.schema import schema
from pipeline.cli.commands.search import search
from pipeline.cli.commands.sql import sql
from pipeline.cli.commands.tag import tag
from pipeline.cli.error_messages import EXIT_GIVEN_UP, EXIT_WRONG_USE, complain, with_code
from pipeline.cli.help.page import Command, Group
from pipeline.cli.help.wrong_use import wrong_use
from pipeline.messages import text

COMMANDS = (ingest, parse, search, keywords, tag, sql, audit, dashboard, export, publish, schema, doctor)


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
        rich_markup_mode=None,
    )
    app.callback()(_program)
    for command in COMMANDS:
        name = command.__name__
        app.command(name, cls=Command, help=text(f"help.{name}"))(command)
    return app


def _status() -> int:
    try:
        status = build()(standalone_mode=False)
        sys.stdout.flush()
    except KehoachError as error:
        return complain(with_code(error))
    except typer.TyperException as error:
        return complain(wrong_use(error), error.exit_code)
    except typer.Abort:
        # Ctrl+D at a question, such as that for a password.
        return EXIT_GIVEN_UP
    except BrokenPipeError:
        # The reader of our output (`| head`) has gone; nothing is left to say to it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return status if isinstance(status, int) else 0


def _print_version(wanted: bool) -> None:
    if wanted:
        from pipeline.version import PARSER_VERSION  # noqa: PLC0415  asks for what is installed, which takes time

        print(f"kehoach {PARSER_VERSION}")
        raise typer.Exit


def _program(
    context: typer.Context,
    _version: Annotated[
        bool, typer.Option("--version", help=text("help.version"), callback=_print_version, is_eager=True)
    ] = False,
) -> None:
    if context.invoked_subcommand is None:
        print(context.get_help())
        raise typer.Exit(EXIT_WRONG_USE)
