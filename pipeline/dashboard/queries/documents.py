"""Which documents there are, and what filters offer."""

from pipeline.dashboard.queries.listing import Listing

TOTALS = """
    SELECT
        (SELECT count(*) FROM documents) AS documents,
        (SELECT count(DISTINCT issuer) FROM documents) AS issuers,
        (SELECT count(*) FROM tables) AS tables,
        (SELECT count(value) FROM cells) AS numbers,
        (SELECT count(*) FROM findings) AS findings,
        (SELECT max(ingested_at) FROM sources) AS ingested_at
"""

ISSUERS = """
    SELECT issuer FROM (
        SELECT issuer FROM documents WHERE issuer IS NOT NULL
        GROUP BY issuer ORDER BY count(*) DESC, issuer LIMIT 300
    ) ORDER BY issuer
"""
"""Those with the most documents; a menu of thousands would take a browser a second to lay out."""


def of_issuer(column: str = "issuer") -> str:
    """That the column is the issuer chosen from the menu, or holds the words of a name that were typed."""
    return (
        f"($issuer IS NULL OR {column} = $issuer) "
        f"AND ($issuer_words IS NULL OR contains(bare(lower({column})), bare(lower($issuer_words))))"
    )


PROVINCES = "SELECT DISTINCT province FROM documents WHERE province IS NOT NULL ORDER BY province"

TYPES = """
    SELECT doc_type, any_value(doc_type_name) AS doc_type_name FROM documents
    GROUP BY doc_type ORDER BY count(*) DESC, doc_type
"""

YEARS = """
    SELECT DISTINCT TRY_CAST(left(issued_text, 4) AS INTEGER) AS year FROM documents
    WHERE issued_text IS NOT NULL ORDER BY year DESC
"""

OF_DOCUMENT = f"""
    {of_issuer()} AND ($year IS NULL OR year = $year)
    AND ($doc_type IS NULL OR doc_type = $doc_type) AND ($province IS NULL OR province = $province)
"""

PLANS = Listing(
    """
    doc_id, symbol, doc_type, issued_text, issuer, province, title, n_tables, n_citations, n_findings,
        filename
    """,
    f"""
    FROM plans WHERE {OF_DOCUMENT}
    """,
    "issued_text DESC NULLS LAST, doc_id",
)

HITS = """
    SELECT h.*, p.issued_text
    FROM search(
        $words,
        issuer := coalesce($issuer, $issuer_words), year := $year, doc_type := $doc_type, most := $most
    ) AS h
    JOIN (SELECT doc_id, issued_text, province FROM documents) AS p USING (doc_id)
    WHERE $province IS NULL OR p.province = $province
    ORDER BY h.score DESC, h.doc_id
"""
