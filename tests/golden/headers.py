"""Compares the documents of a file and their header fields with the gold."""

from collections.abc import Sequence
from typing import Any

from models.plan import Plan
from tests.golden.equality import unequal


def differences(gold: dict[str, Any], plans: Sequence[Plan]) -> list[str]:
    """One line a wrong field; province and district only where the gold knows them."""
    found = unequal("documents", len(gold["documents"]), len(plans))
    for ordinal, (want, plan) in enumerate(zip(gold["documents"], plans, strict=False), 1):
        have = _fields(plan)
        for field, value in want.items():
            if value is not None or field not in ("province", "district"):
                found += unequal(f"{ordinal}.{field}", value, have[field])
    return found


def _fields(plan: Plan) -> dict[str, object]:
    document = plan.document
    return {
        "doc_type": document.doc_type,
        "number": document.number,
        "symbol_suffix": document.symbol_suffix,
        "place": document.place,
        "date": document.issued.iso if document.issued else None,
        "issuer": document.issuer,
        "issuer_level": document.issuer_level,
        "province": document.location.province,
        "district": document.location.district,
        "title": document.title,
        "signer": document.signer,
        "signer_title": document.signer_title,
        "signing_mode": document.signing_mode,
        "parent": plan.parent,
        "recipients": len(plan.recipients),
    }
