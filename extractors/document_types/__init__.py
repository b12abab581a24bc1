"""The types of document: Article 7 and Appendix III of Nghị định 30/2020, normative and Party types."""

from extractors.document_types.lookup import (
    DocumentType,
    by_abbreviation,
    by_name,
    is_type_alone,
    names,
    type_end,
)

__all__ = ["DocumentType", "by_abbreviation", "by_name", "is_type_alone", "names", "type_end"]
