"""The data files of rules and vocabularies, that stand beside their code: read in one place."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def read_rules(package: str, filename: str) -> dict[str, Any]:
    """The tables of a TOML file that is packed with `package`, read once; nobody changes them."""
    return tomllib.loads(files(package).joinpath(filename).read_text(encoding="utf-8"))


@cache
def named_rules(package: str, filename: str) -> Mapping[str, dict[str, Any]]:
    """The tables under `rule` in such a file, by their names."""
    return {rule["name"]: rule for rule in read_rules(package, filename)["rule"]}
