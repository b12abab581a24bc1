"""The header of a document: type, number, date, issuer, title, signature, recipients."""

from extractors.header.reading import HeaderReading, extract_header

__all__ = ["HeaderReading", "extract_header"]
