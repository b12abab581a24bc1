"""A legal instrument that a document cites."""

from typing import Literal

from models.base import Model
from models.evidence import Evidence
from models.partial_date import PartialDate

CitationRole = Literal["basis", "replaces", "amends", "repeals", "mention"]


class Citation(Model):
    """One place where an instrument is cited. Laws have no symbol: type `Luật`, with the date.

    `symbol` is whole and without spaces (`27/KH-UBND`, `42-NQ/TW`); `number` its leading digits.
    """

    role: CitationRole
    doc_type: str
    number: str | None = None
    symbol: str | None = None
    cited: PartialDate | None = None
    issuer: str | None = None
    title: str | None = None
    section_id: int | None = None
    evidence: Evidence
