"""The rows of a document's header, citations and outline."""

from collections import Counter
from collections.abc import Iterable
from operator import attrgetter

from models.citation import Citation
from models.document import Document
from models.section import Section
from models.target import Target
from pipeline.archive.rows.places import Row, place, place_without_raw
from pipeline.archive.rows.tables import archived

_NAMED = attrgetter("doc_type", "doc_type_name", "number", "symbol", "symbol_suffix")
_ISSUER = attrgetter("place", "issuer", "issuer_level", "superior")
_UNITS = attrgetter("province", "district", "commune", "province_code", "district_code", "commune_code")
_SIGNED = attrgetter("title", "signer", "signer_title", "signing_mode")
_INFERRED: Row = (None,) * 3
_CITED = attrgetter("issuer", "title", "evidence.raw", "section_id")
_SECTION = attrgetter("depth", "kind", "label", "path", "title", "body")


def document_row(doc_id: str, source_id: str, ordinal: int, parent_id: str | None, document: Document) -> Row:
    """The row of `documents`; what other documents' citations tell is filled in later."""
    issued = (document.issued.exact, document.issued.iso) if document.issued else (None, None)
    named, units = _NAMED(document), _UNITS(document.location)
    ids = (doc_id, source_id, ordinal, parent_id)
    return (*ids, *named, *issued, *_ISSUER(document), *units, *_SIGNED(document), *_INFERRED)


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
            *_CITED(item),
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
        place_among = (doc_id, item.section_id, item.parent_id, siblings[item.parent_id])
        rows.append((*place_among, *_SECTION(item), *place(item.evidence)))
    return rows


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
