"""Searching an archive."""

import re
from dataclasses import asdict, dataclass
from pathlib import Path
from unicodedata import normalize

import pyarrow as pa

from pipeline.archive.connection import open_for_reading

SEARCH = "FROM search($words, issuer := $issuer, year := $year, doc_type := $doc_type, most := $most)"
MOST_WORDS = 40
"""The macro looks for no more words of a query; what stands behind them is passed over."""
PIECE = re.compile(r'"[^"]*"|[^\s"]+')
WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Question:
    """What is looked for: words with or without accents, "phrases in quotes", symbols as typed.

    The filters leave out other documents: `issuer` is part of an issuer's name, `doc_type` an abbreviation
    or name (KH, kế hoạch), all with or without accents. `most` is how many texts are wanted.
    """

    words: str
    issuer: str | None = None
    year: int | None = None
    doc_type: str | None = None
    most: int = 20

    @property
    def too_long(self) -> bool:
        """Whether it has more words than are looked for."""
        words = normalize("NFC", self.words).lower()
        pieces = {tuple(WORD.findall(piece)) for piece in PIECE.findall(words)}
        return sum(map(len, pieces)) > MOST_WORDS


def search(path: Path, question: Question) -> pa.Table:
    """The texts that hold all the words, best first; the columns are those of the macro `search`."""
    with open_for_reading(path) as connection:
        answer: pa.Table = connection.sql(SEARCH, params=asdict(question)).to_arrow_table()
        return answer
