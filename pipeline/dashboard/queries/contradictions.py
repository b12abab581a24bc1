"""Where documents contradict each other, or themselves."""

from pipeline.dashboard.queries.documents import of_issuer
from pipeline.dashboard.queries.listing import Listing

FIGURES = Listing(
    """
    area, indicator, year, value, unit, other_value, other_unit, within, issuer, symbol, filename,
        stated_in, raw, other_issuer, other_symbol, other_filename, other_stated_in, other_raw,
        doc_id, table_id, row, col, section_id, other_doc_id
    """,
    f"FROM conflicts WHERE ({of_issuer()}) OR ({of_issuer('other_issuer')})",
    "area, year, indicator, doc_id, table_id, row, col, section_id, other_doc_id, other_value",
)
CITATIONS = Listing(
    """
    symbol, what, value AS cited_as, other_value AS known_as, citing_issuer AS issuer, citing_symbol,
        filename, raw, doc_id, section_id, ordinal
    """,
    f"FROM citation_conflicts WHERE {of_issuer('citing_issuer')}",
    "symbol, doc_id, ordinal, what",
)
