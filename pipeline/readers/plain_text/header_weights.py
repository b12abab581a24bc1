"""The weights of `header_weights.toml`: what each feature of a header's tree is worth."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def weights() -> Mapping[str, float]:
    """The worth of each feature by its name."""
    text = files("pipeline.readers.plain_text").joinpath("header_weights.toml").read_text(encoding="utf-8")
    return {name: float(worth) for name, worth in tomllib.loads(text)["weights"].items()}
