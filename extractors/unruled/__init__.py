"""Tables in text dumps that have lost their rulings.

In go the lines of a text, out come the tables among them as grids, with rows and headers that are in doubt
marked. A line that heads an index column, or rows that end in values, is where a table may stand
(`finding.py`). Rows are told by their numbers and by runs of values from the right (`number_tables/`), or
by the kinds of cells that headings promise (`word_tables/`); the words of the broken header are then put
over the columns as the likeliest tree (`headings/`).
"""

from extractors.unruled.finding import UnruledTable, find_unruled_tables

__all__ = ["UnruledTable", "find_unruled_tables"]
