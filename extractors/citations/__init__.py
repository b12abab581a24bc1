"""Citations: which instruments a document cites, where, as what, and where it contradicts itself."""

from extractors.citations.reading import CitationReading, extract_citations

__all__ = ["CitationReading", "extract_citations"]
