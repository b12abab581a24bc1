"""The indicators of an archive, kept in memory until the archive changes: to count them takes a second."""

from pathlib import Path
from typing import NamedTuple

import streamlit as st

from extractors.places import fold
from pipeline.dashboard import queries
from pipeline.dashboard.answers import Answers, answers_of


class Indicator(NamedTuple):
    """What a target counts, and in which unit of measurement."""

    name: str
    unit: str | None
    n_documents: int


def indicators_with(answers: Answers, words: str) -> list[Indicator]:
    """Those whose name holds all the words, with or without accents; the most used first."""
    stamp = answers.path.stat()
    wanted = fold(words).split()
    known = _indicators(answers.path, stamp.st_mtime_ns, stamp.st_size)
    return [indicator for indicator, name in known if all(word in name for word in wanted)]


@st.cache_data(max_entries=2, show_spinner=False)
def _indicators(path: Path, _changed: int, _size: int) -> list[tuple[Indicator, str]]:
    with answers_of(path) as answers:
        rows = answers.connection.execute(queries.INDICATORS).fetchall()
    return [(Indicator(*row), fold(row[0])) for row in rows]
