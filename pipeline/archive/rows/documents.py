"""The rows of a document's header, citations and outline."""

from collections import Counter
from collections.abc import Iterable

from models.citation import Citation
from models.document import Document
from models.section import Section
from pipeline.archive.rows.places import Row, place, place_without_raw


def document_row(doc_id: str, source_id: str, ordinal: int, parent_id: str | None, document: Document) -> Row:
    """The row of `documents`; what other documents' citations tell is filled in later."""
    issued, location = document.issued, document.location
    return (
        doc_id,
        source_id,
        ordinal,
        parent_id,
        document.doc_type,
        document.doc_type_name,
        document.number,
        document.symbol,
        document.symbol_suffix,
        issued.exact if issued else None,
        issued.iso if issued else None,
        document.place,
        document.issuer,
        document.issuer_level,
        document.superior,
        location.province,
        location.district,
        location.commune,
        location.province_code,
        location.district_code,
        location.commune_code,
        document.title,
        document.signer,
        document.signer_title,
        document.signing_mode,
        None,
        None,
        None,
    )


def citation_rows(doc_id: str, citations: Iterable[Citation]) -> list[Row]:
    """The rows of `citations`; `target_doc_id` is filled in later."""
    return [
        (
            doc_id,
            ordinal,
            item.role,
            item.doc_type,
            item.number,
            item.symbol,
            item.cited.iso if item.cited else None,
            item.cited.exact if item.cited else None,
            item.issuer,
            item.title,
            item.evidence.raw,
            item.section_id,
            None,
            *place_without_raw(item.evidence),
        )
        for ordinal, item in enumerate(citations, start=1)
    ]


def section_rows(doc_id: str, sections: Iterable[Section]) -> list[Row]:
    """The rows of `sections`, each counted among its siblings."""
    siblings: Counter[int | None] = Counter()
    rows: list[Row] = []
    for item in sections:
        siblings[item.parent_id] += 1
        rows.append(
            (
                doc_id,
                item.section_id,
                item.parent_id,
                siblings[item.parent_id],
                item.depth,
                item.kind,
                item.label,
                item.path,
                item.title,
                item.body,
                *place(item.evidence),
            )
        )
    return rows
