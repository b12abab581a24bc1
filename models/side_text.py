"""Text that stands in a file and is part of no document."""

from typing import Literal

from models.base import Model
from models.evidence import Evidence

SideTextKind = Literal["stamp", "annotation", "margin", "struck"]


class SideText(Model):
    """A line or paragraph beside the documents.

    `stamp`: what signing programs and form fields show on a page. `annotation`: what a reader's note says.
    `margin`: page headers and footers, and letters drawn across pages. `struck`: what a line strikes out.
    `evidence` is None for the notes of a PDF, for such letters and for what is struck out.
    """

    kind: SideTextKind
    text: str
    page: int | None = None
    evidence: Evidence | None = None
