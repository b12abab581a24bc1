"""What is read about one cited instrument, before its role and its issuer are settled."""

from typing import Literal

from extractors.dates import DateReading
from models.value import value

Form = Literal["whole", "named", "blank", "short"]


@value
class Instrument:
    """A citation in a text: from the type word at `start` to the date or symbol at `end`.

    `tail` is where its issuer and title end; `term` the term of office in the issuer's name (`XIII`).
    `form`: `whole` (with a symbol), `named` (a law), `blank` (its number was left out; `symbol` is
    then what is printed of it), or `short` (`Kế hoạch 119`, of which another citation tells the rest).
    """

    start: int
    end: int
    doc_type: str
    number: str | None = None
    symbol: str | None = None
    date: DateReading | None = None
    issuer: str | None = None
    term: str | None = None
    title: str | None = None
    tail: int = 0
    form: Form = "whole"
