"""The rows of what a file holds beside its documents: digital signatures and texts on its pages."""

from datetime import UTC, datetime

from models.source import Source
from pipeline.archive.rows.places import NOWHERE, Row, place


def signature_rows(source: Source) -> list[Row]:
    """The rows of `signatures`."""
    return [
        (
            source.source_id,
            item.ordinal,
            item.signer,
            item.organisation,
            _in_utc(item.signed_at),
            item.signed_at.isoformat() if item.signed_at else None,
            item.reason,
            item.form,
            item.covers_file,
        )
        for item in source.signatures
    ]


def side_text_rows(source: Source) -> list[Row]:
    """The rows of `side_texts`."""
    return [
        (
            source.source_id,
            ordinal,
            item.kind,
            item.text,
            item.page,
            *(place(item.evidence) if item.evidence else NOWHERE),
        )
        for ordinal, item in enumerate(source.side_texts, start=1)
    ]


def _in_utc(time: datetime | None) -> datetime | None:
    """None also where the offset from UTC is unknown."""
    return time.astimezone(UTC).replace(tzinfo=None) if time and time.tzinfo else None
