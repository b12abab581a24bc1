"""What each page of `--help` says beside its arguments and options."""

from collections.abc import Iterator
from functools import partial

from extractors.rule_files import read_rules
from pipeline.messages import text

PROGRAM = "kehoach"
"""The name of the first page; the others are named after their commands."""

Section = tuple[str, list[tuple[str, str]]]
"""A title, and terms with their descriptions."""


pages = partial(read_rules, "pipeline.cli.help", "wording.toml")
"""The pages by name."""


def groups(page: str) -> dict[str, list[str]]:
    """The names of options, or of commands, by the group that they stand in."""
    found: dict[str, list[str]] = pages()[page].get("groups", {})
    return found


def examples(page: str) -> Iterator[str]:
    """Lines to copy into a shell, each under a comment that says what for."""
    for key, command in pages()[page]["examples"].items():
        yield f"# {text(f'help.example.{page}.{key}')}"
        yield command


def what_matters(page: str) -> Iterator[Section]:
    """The exit statuses, variables of the environment and files."""
    for kind in ("exits", "variables", "files"):
        if keys := pages()[page].get(kind):
            entries = [(_term(kind, key), text(f"help.{kind}.{key}.says")) for key in keys]
            yield text(f"help.panel.{kind}"), entries


def _term(kind: str, key: str) -> str:
    return text(f"help.files.{key}.name") if kind == "files" else key
