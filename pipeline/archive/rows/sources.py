"""The rows of what a file holds beside its documents: digital signatures and texts on its pages."""

from datetime import UTC, datetime
from operator import attrgetter

from models.source import Source
from pipeline.archive.rows.places import NOWHERE, Row, place

_SIGNER = attrgetter("ordinal", "signer", "organisation")
_SIGNATURE = attrgetter("reason", "form", "covers_file")
_SIDE_TEXT = attrgetter("kind", "text", "page")


def signature_rows(source: Source) -> list[Row]:
    """The rows of `signatures`."""
    return [
        (source.source_id, *_SIGNER(item), *_times(item.signed_at), *_SIGNATURE(item))
        for item in source.signatures
    ]


def side_text_rows(source: Source) -> list[Row]:
    """The rows of `side_texts`."""
    return [
        (source.source_id, ordinal, *_SIDE_TEXT(item), *(place(item.evidence) if item.evidence else NOWHERE))
        for ordinal, item in enumerate(source.side_texts, start=1)
    ]


def _times(time: datetime | None) -> tuple[datetime | None, str | None]:
    """In UTC, if the offset from it is known, and as it is stated."""
    in_utc = time.astimezone(UTC).replace(tzinfo=None) if time and time.tzinfo else None
    return in_utc, time.isoformat() if time else None
