"""Headers, recipients and signers from their rows."""

from collections.abc import Sequence
from typing import Any

from models.base import Model
from models.document import AdministrativePlace, Document, Recipient, Signer
from models.evidence import Evidence
from models.partial_date import PartialDate


def same(model: type[Model], row: dict[str, Any]) -> dict[str, Any]:
    """The fields of a model that are columns of the same name."""
    return {name: row[name] for name in model.model_fields if name in row}


def stored_document(row: dict[str, Any], evidence: Sequence[dict[str, Any]]) -> Document:
    """The header of a document."""
    return Document(
        **same(Document, row),
        issued=partial_date(row["issued_text"]),
        location=AdministrativePlace(**same(AdministrativePlace, row)),
        evidence={item["field"]: stored_evidence(item) for item in evidence},
        stamped=tuple(item["field"] for item in evidence if item["origin"] == "stamp"),
    )


def stored_recipient(row: dict[str, Any]) -> Recipient:
    """An item under "Nơi nhận:"."""
    return Recipient(**same(Recipient, row), evidence=stored_evidence(row))


def stored_signer(row: dict[str, Any]) -> Signer:
    """One who signed."""
    return Signer(**same(Signer, row), evidence=stored_evidence(row))


def stored_evidence(row: dict[str, Any], raw: str | None = None) -> Evidence:
    """Where an item was read; `raw` is the text there, where the row has no column for it."""
    box = row["evidence_box"]
    return Evidence(
        start=row["evidence_start"],
        end=row["evidence_end"],
        raw=row["evidence_raw"] if raw is None else raw,
        path=row["evidence_path"],
        page=row["evidence_page"],
        box=None if box is None else tuple(box),
        confidence=row["evidence_confidence"],
    )


def optional_evidence(row: dict[str, Any]) -> Evidence | None:
    """The same for items that may stand nowhere."""
    return None if row["evidence_start"] is None else stored_evidence(row)


def partial_date(iso: str | None) -> PartialDate | None:
    """A date from its reduced ISO form."""
    if iso is None:
        return None
    return PartialDate(**dict(zip(("year", "month", "day"), map(int, iso.split("-")), strict=False)))
