"""The header of a document: type, number, date, issuer, title, signature, recipients.

In go the zones of one document and, for an attached one, the document that promulgates it; out come the
components of Nghị định 30/2020 from wherever they stand, and findings about number, date and signature. The
lines of the head are sorted by what they are (`block/`), the closing is parted into recipients and
signatures (`signature/`), the issuer is taken from the surest place that names one (`sources.py`,
`issuer/`) and located among the administrative units (`issuer_location.py`). What the document does not say
is the parent's, or blank.
"""

from extractors.header.reading import HeaderReading, extract_header

__all__ = ["HeaderReading", "extract_header"]
