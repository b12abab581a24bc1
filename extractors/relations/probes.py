"""A few telling rows, in which relations are looked for before all rows are asked."""

from collections.abc import Sequence

from extractors.relations.figures import Figures

PROBES = 5
"""A relation that holds in most rows holds in at least one of so many."""


def probe_rows(figures: Figures, cols: Sequence[int]) -> list[int]:
    """Rows spread over the table in which at least half of the best filled row's columns differ from zero."""
    filled = [sum(1 for col in cols if line[col]) for line in figures.amounts]
    least = max(2, max(filled, default=0) // 2)
    full = [row for row, count in enumerate(filled) if count >= least]
    step = max(1, len(full) // PROBES)
    return full[::step][:PROBES] + full[-1:]
