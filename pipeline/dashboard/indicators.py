"""The indicators of an archive, of which a user wants those with certain words in their name."""

from typing import NamedTuple

import pyarrow.compute as pc

from extractors.places import fold
from pipeline.dashboard.answers import Answers
from pipeline.dashboard.queries.targets import INDICATORS


class Indicator(NamedTuple):
    """What a target counts, and in which unit of measurement."""

    name: str
    unit: str | None
    n_documents: int


def indicators_with(answers: Answers, words: str, most: int) -> list[Indicator]:
    """Those whose name holds all the words, with or without accents; the most used first."""
    found = answers.table(INDICATORS)
    for word in fold(words).split():
        found = found.filter(pc.match_substring(found["folded"], word))
    rows = found.slice(0, most).to_pylist()
    return [Indicator(row["indicator"], row["unit"], row["n_documents"]) for row in rows]
