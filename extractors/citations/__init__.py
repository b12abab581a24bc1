"""Citations: which instruments a document cites, where, as what, and where it contradicts itself.

In go the zones of a document; out comes a citation for each place that names an instrument, with its role,
and findings about dates, issuers and symbols that cannot all be right. Each passage is scanned once for
symbols, dates and words for types (`passage_text.py`); instruments are read around them, those with a
symbol (`numbered.py`) and those without (`laws.py`); short names are resolved, the document's mentions of
itself left out (`own_document.py`), then roles told (`roles.py`) and instruments compared (`conflicts.py`,
`issuers.py`).
"""

from extractors.citations.reading import CitationReading, extract_citations

__all__ = ["CitationReading", "extract_citations"]
