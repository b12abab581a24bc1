"""Vietnamese numbers in the cells of tables: what they may mean, and what they mean.

In go the tables of a document with the text of their cells; out come the same tables with a quantity in
each number cell, and its `proof`. `3,017` may be 3017 or 3.017: `candidates.py` lists the readings of a
text, `prior.py` chooses by the style of column, table and document, `choice.py` turns readings over where
then more of what the table asserts (`relations`) holds, `proven_style.py` settles the rest by the style of
what was proved. What nothing decides stays `ambiguous`.
"""

from extractors.numbers.candidates import candidates
from extractors.numbers.reading import Reading
from extractors.numbers.resolve import Resolved, resolve_tables

__all__ = ["Reading", "Resolved", "candidates", "resolve_tables"]
