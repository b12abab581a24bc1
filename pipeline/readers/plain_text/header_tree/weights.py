"""The weights of `weights.toml`: what each feature of a header's tree is worth."""

from collections.abc import Mapping
from functools import cache

from extractors.rule_files import read_rules


@cache
def weights() -> Mapping[str, float]:
    """The worth of each feature by its name."""
    return {
        name: float(worth)
        for name, worth in read_rules("pipeline.readers.plain_text.header_tree", "weights.toml")[
            "weights"
        ].items()
    }
