"""Which component of a text a labelled node is: Nghị định 30/2020, Phụ lục I, mục II.6."""

from typing import cast

from extractors.outline.labels import Label
from models.section import SectionKind

LONGEST_HEADING = 120
"""A numbered paragraph of more characters is a clause and not a heading."""


def kind_of(label: Label, parent: SectionKind | None, in_article: bool, title: str) -> SectionKind:
    """The kind of a node with this label and title, below a `parent`, within an article or not."""
    system = label.scheme.system
    if system in ("phần", "chương", "mục", "tiểu mục", "điều"):
        return cast(SectionKind, system)
    if system in ("letter", "roman") or parent == "điểm":
        return "điểm"
    if system in ("ROMAN", "LETTER"):
        return "heading"
    return "khoản" if in_article or len(title) > LONGEST_HEADING else "heading"
