"""What `--help` prints, in the user's language and in plain text.

Typer would draw it with rich, which takes as long to load as everything else that the program needs to start.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup, TyperOption

from pipeline.cli.help.completion import translated
from pipeline.cli.help.terms import description, term, usage
from pipeline.cli.help.wording import PROGRAM, examples, groups, what_matters
from pipeline.cli.help.wrong_use import UnknownCommand
from pipeline.messages import text

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

    def format_usage(self, ctx: typer.Context, formatter: Any) -> None:  # type: ignore[override]  # noqa: ANN401  typer keeps the formatter's type to itself
        """Writes how the command is called."""
        arguments = [usage(one) for one in self.get_params(ctx) if one.param_type_name == "argument"]
        _write_usage(formatter, ctx, [text("help.some_options"), *arguments])

    def format_options(self, ctx: typer.Context, formatter: Any) -> None:  # type: ignore[override]  # noqa: ANN401
        """Writes the arguments, the options in groups, and what else matters."""
        parameters: list[Any] = self.get_params(ctx)
        arguments = [one for one in parameters if one.param_type_name == "argument"]
        _write_section(text("help.panel.arguments"), _records(arguments), formatter)
        for key, options in _grouped(str(self.name), [one for one in parameters if one not in arguments]):
            _write_section(text(f"help.panel.{key}"), _records(options), formatter)
        _write_page(str(self.name), formatter)


class Group(TyperGroup):
    """The program itself, likewise."""

    def resolve_command(self, ctx: typer.Context, args: list[str]) -> Any:  # type: ignore[override]  # noqa: ANN401
        """The command that the first word names. Raises UnknownCommand."""
        if args[0] not in self.commands and not args[0].startswith("-"):
            raise UnknownCommand(args[0], self.commands)
        return super().resolve_command(ctx, args)

    def get_params(self, ctx: typer.Context) -> list[Any]:  # type: ignore[override]
        """The options, those for completion of the shell in the user's language too."""
        return [translated(option) for option in super().get_params(ctx)]

    def get_help_option(self, ctx: typer.Context) -> TyperOption | None:  # type: ignore[override]
        """The `--help` option."""
        return _translated(super().get_help_option(ctx))

    def format_usage(self, ctx: typer.Context, formatter: Any) -> None:  # type: ignore[override]  # noqa: ANN401
        """Writes how the program is called."""
        _write_usage(formatter, ctx, [text("help.some_command"), text("help.some_options")])

    def format_options(self, ctx: typer.Context, formatter: Any) -> None:  # type: ignore[override]  # noqa: ANN401
        """Writes the commands by what they are for, the options, and what else matters."""
        for key, names in groups(PROGRAM).items():
            rows = [(name, self.commands[name].help or "") for name in names]
            _write_section(text(f"help.panel.commands.{key}"), rows, formatter)
        _write_section(text("help.panel.options"), _records(self.get_params(ctx)), formatter)
        _write_page(PROGRAM, formatter)
        formatter.write(f"\n{text('help.more')}\n")


def _translated(option: TyperOption | None) -> TyperOption | None:
    if option is not None:
        option.help = text("help.help")
    return option


def _records(parameters: Iterable[Any]) -> list[tuple[str, str]]:
    return [(term(one), description(one)) for one in parameters]


def _grouped(page: str, options: list[Any]) -> Iterator[tuple[str, list[Any]]]:
    """The options as the page groups them, then the rest."""
    named = {one.opts[0].removeprefix("--"): one for one in options}
    for key, names in groups(page).items():
        yield key, [named.pop(name) for name in names]
    yield "options", list(named.values())


def _write_usage(formatter: Any, ctx: typer.Context, pieces: list[str]) -> None:  # noqa: ANN401
    formatter.write_usage(ctx.command_path, " ".join(pieces), f"{text('help.usage')}: ")


def _write_section(title: str, rows: list[tuple[str, str]], formatter: Any) -> None:  # noqa: ANN401
    if rows:
        with formatter.section(title):
            formatter.write_dl(rows, col_max=_WIDEST_TERM)


def _write_page(page: str, formatter: Any) -> None:  # noqa: ANN401
    with formatter.section(text("help.panel.examples")):
        for line in examples(page):
            formatter.write(f"  {line}\n")
    for title, rows in what_matters(page):
        _write_section(title, rows, formatter)
