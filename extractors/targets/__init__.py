"""Targets that prose sets: `Tỷ lệ hộ nghèo còn 4,08%`, `Trên 95% dân số tham gia bảo hiểm y tế`.

In go paragraphs with the sections that they stand in, out come indicator, comparator, value, unit and year
of each clause that sets a target; few, rather than wrong. Sections and announcing words tell where targets
are set (`scopes.py`), `forms.py` has the patterns of clauses, `amounts.py` the numbers with their units.
"""

from extractors.targets.reading import extract_targets

__all__ = ["extract_targets"]
