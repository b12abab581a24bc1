"""Reading a file of rules: JSON lines, or TOML with [[patterns]], as spaCy's SpanRuler takes them."""

import json
import tomllib
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from pipeline.files.discover import PathMissing
from pipeline.rules.errors import RulesUnreadable


class Pattern(BaseModel):
    """A rule: a phrase, or a list of what each token must be; `id` names it in the archive."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    label: str
    pattern: str | list[dict[str, Any]]
    id: str = ""


def read_patterns(path: Path) -> list[Pattern]:
    """The rules of a file, in order. Raises RulesUnreadable, PathMissing."""
    if not path.exists():
        raise PathMissing(file=path)
    try:
        text = path.read_text(encoding="utf-8")
        entries = (
            tomllib.loads(text).get("patterns", []) if path.suffix == ".toml" else _json_lines(path, text)
        )
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise RulesUnreadable(path, str(error)) from error
    return [_pattern(path, number, entry) for number, entry in enumerate(entries, start=1)]


def _json_lines(path: Path, text: str) -> list[Any]:
    lines = [line for line in text.splitlines() if line.strip()]
    entries = []
    for number, line in enumerate(lines, start=1):
        try:
            entries.append(json.loads(line))
        except json.JSONDecodeError as error:
            raise RulesUnreadable(path, str(error), number) from error
    return entries


def _pattern(path: Path, number: int, entry: object) -> Pattern:
    try:
        return Pattern.model_validate(entry)
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(str(part) for part in first["loc"])
        raise RulesUnreadable(path, f"{field}: {first['msg']}", number) from error
