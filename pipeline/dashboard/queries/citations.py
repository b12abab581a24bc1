"""What documents cite, and each other."""

from pipeline.dashboard.queries.listing import Listing

INSTRUMENTS = Listing(
    """
    coalesce(symbol, doc_type) AS instrument, symbol, doc_type, cited_text, issuer, title, n_documents,
        n_citations, n_as_basis
    """,
    """
    FROM instruments
    WHERE $words IS NULL
        OR contains(bare(lower(concat_ws(' ', symbol, doc_type, issuer, title))), bare(lower($words)))
    """,
    "n_documents DESC, n_citations DESC, instrument, cited_text",
)

CITING = Listing(
    """
    p.doc_id, p.symbol, p.issued_text, p.issuer, p.title, c.role, c.raw
    """,
    """
    FROM citations AS c JOIN plans AS p USING (doc_id)
    WHERE c.symbol IS NOT DISTINCT FROM $symbol AND c.doc_type = $doc_type
        AND c.cited_text IS NOT DISTINCT FROM $cited_text
    """,
    "p.issued_text DESC NULLS LAST, p.doc_id, c.ordinal",
)

CITATION_COUNTS = Listing(
    """
    doc_id, symbol, issuer, title, n_citations, n_bases, n_in_archive, n_cited_by
    """,
    """
    FROM citation_counts
    WHERE $words IS NULL OR contains(bare(lower(concat_ws(' ', symbol, issuer, title))), bare(lower($words)))
    """,
    "n_cited_by DESC, n_citations DESC, doc_id",
)
