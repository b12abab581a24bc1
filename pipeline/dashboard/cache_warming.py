"""Asking beforehand what each page asks before anybody has chosen anything, so that nobody waits for it."""

from contextlib import suppress
from pathlib import Path
from threading import Lock, Thread

import duckdb

from models.errors import KehoachError
from pipeline.dashboard.answer_cache import Stamp, stamp_of
from pipeline.dashboard.answers import Answers, answers_of
from pipeline.dashboard.indicators import indicators_with
from pipeline.dashboard.queries.citations import CITATION_COUNTS, INSTRUMENTS
from pipeline.dashboard.queries.contradictions import CITATIONS, FIGURES
from pipeline.dashboard.queries.documents import ISSUERS, PLANS, PROVINCES, TOTALS, TYPES, YEARS
from pipeline.dashboard.queries.files import FILES, INGEST_STATUS, READING_RATES, SOURCES
from pipeline.dashboard.queries.findings import AUDIT, AUDIT_CODES, WORST_ISSUERS
from pipeline.dashboard.queries.listing import Listing
from pipeline.dashboard.queries.targets import TARGET_YEARS, TARGETS_OF_UNITS

FIGURES_OF_PAGES = (
    *(TOTALS, TYPES, ISSUERS, YEARS, PROVINCES),
    *(AUDIT_CODES, WORST_ISSUERS, FILES, READING_RATES, TARGET_YEARS),
)
ANY_ISSUER = ("issuer", "issuer_words")
LISTINGS: tuple[tuple[Listing, tuple[str, ...]], ...] = (
    (PLANS, (*ANY_ISSUER, "year", "doc_type", "province")),
    (AUDIT, ("severity", "code", *ANY_ISSUER)),
    (INSTRUMENTS, ("words",)),
    (CITATION_COUNTS, ("words",)),
    (INGEST_STATUS, ()),
    (SOURCES, ("status",)),
    (CITATIONS, ANY_ISSUER),
    (FIGURES, ANY_ISSUER),
)
"""Each with its filters; the dearest stands last."""


class Warming:
    """Warms each state of an archive once."""

    def __init__(self) -> None:
        self._warmed: Stamp | None = None
        self._lock = Lock()

    def begin(self, archive: Path) -> None:
        """Returns at once; what keeps the archive from being read is told by the pages."""
        stamp = stamp_of(archive)
        with self._lock:
            if stamp is None or stamp == self._warmed:
                return
            self._warmed = stamp
        Thread(target=warm, args=(archive,), daemon=True).start()


def warm(archive: Path) -> None:
    """Asks all of it; each question opens the archive anew, so that ingest need not wait for them all."""
    with suppress(KehoachError, duckdb.Error):
        for sql in FIGURES_OF_PAGES:
            with answers_of(archive) as answers:
                answers.table(sql)
        with answers_of(archive) as answers:
            _ask_first_indicator(answers)
        for listing, filters in LISTINGS:
            with answers_of(archive) as answers:
                answers.count(listing, **dict.fromkeys(filters))


def _ask_first_indicator(answers: Answers) -> None:
    """The page of targets shows the indicator that most documents have."""
    chosen = dict.fromkeys((*ANY_ISSUER, "year", "province"))
    for first in indicators_with(answers, "", 1):
        answers.count(TARGETS_OF_UNITS, indicator=first.name, unit=first.unit, **chosen)


WARMING = Warming()
