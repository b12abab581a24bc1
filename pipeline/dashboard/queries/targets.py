"""Targets of all documents."""

from pipeline.dashboard.queries.documents import of_issuer
from pipeline.dashboard.queries.listing import Listing

INDICATORS = (
    "SELECT indicator, unit, n_documents, bare(lower(indicator)) AS folded FROM indicators "
    "ORDER BY n_documents DESC, n_targets DESC, indicator, unit"
)

TARGET_YEARS = """
    SELECT DISTINCT year FROM (
        SELECT last_year(concat_ws(' ', title, array_to_string(path, ' '))) AS year
        FROM table_columns JOIN tables USING (table_id)
        UNION ALL SELECT year FROM targets
    ) WHERE year IS NOT NULL ORDER BY year DESC
"""

TARGETS_OF_UNITS = Listing(
    """
    assignee, year, indicator, op, value, low, high, unit, baseline, raw, symbol, issuer, origin, page,
        section_id, doc_id
    """,
    f"""
    FROM targets_by_unit
    WHERE indicator = $indicator AND unit IS NOT DISTINCT FROM $unit
        AND {of_issuer()} AND ($year IS NULL OR year = $year)
        AND ($province IS NULL OR province = $province)
    """,
    "issuer, year, doc_id, row, assignee",
)
