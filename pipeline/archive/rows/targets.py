"""The rows of the targets that a document's prose sets."""

from collections.abc import Iterable

from models.target import Target
from pipeline.archive.rows.places import Row, place_without_raw
from pipeline.archive.rows.tables import archived


def target_rows(doc_id: str, targets: Iterable[Target]) -> list[Row]:
    """The rows of `targets`; a number that the archive cannot hold exactly is blank, its clause stays."""
    return [
        (
            doc_id,
            ordinal,
            item.section_id,
            item.indicator,
            item.op,
            archived(item.value),
            archived(item.low),
            archived(item.high),
            item.unit,
            item.year,
            archived(item.baseline),
            item.raw,
            *place_without_raw(item.evidence),
        )
        for ordinal, item in enumerate(targets, start=1)
    ]
