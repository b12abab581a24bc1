"""The indicators of an archive, kept in memory until the archive changes: to count them takes a second."""

from pathlib import Path
from typing import NamedTuple

import streamlit as st

from extractors.places import fold
from pipeline.dashboard.answers import Answers, answers_of
from pipeline.dashboard.queries.targets import INDICATORS, TARGET_YEARS


class Indicator(NamedTuple):
    """What a target counts, and in which unit of measurement."""

    name: str
    unit: str | None
    n_documents: int


def indicators_with(answers: Answers, words: str) -> list[Indicator]:
    """Those whose name holds all the words, with or without accents; the most used first."""
    wanted = fold(words).split()
    known = _indicators(answers.path, _stamp(answers.path))
    return [indicator for indicator, name in known if all(word in name for word in wanted)]


def target_years(answers: Answers) -> list[int]:
    """The years for which targets are set, the newest first."""
    return _years(answers.path, _stamp(answers.path))


def _stamp(path: Path) -> tuple[int, int]:
    """What changes when the archive does."""
    known = path.stat()
    return known.st_mtime_ns, known.st_size


@st.cache_data(max_entries=2, show_spinner=False)
def _years(path: Path, stamp: tuple[int, int]) -> list[int]:
    with answers_of(path) as answers:
        return answers.column(TARGET_YEARS)


@st.cache_data(max_entries=2, show_spinner=False)
def _indicators(path: Path, stamp: tuple[int, int]) -> list[tuple[Indicator, str]]:
    with answers_of(path) as answers:
        rows = answers.connection.execute(INDICATORS).fetchall()
    return [(Indicator(*row), fold(row[0])) for row in rows]
