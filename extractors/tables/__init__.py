"""Data tables: header paths, row kinds, captions, from the grids of a document.

In go the grids and paragraphs of a document's zones; out come `Table`s whose numbers are not read yet.
Parts that a page break cut are joined (`continuation.py`), columns that no cell needs closed
(`narrowing.py`), then a table is taken apart into header, column numbers and body (`anatomy.py`);
`assembly.py` names columns by the headers over them and rows by kind, label and parent.
"""

from extractors.tables.extract import extract_tables

__all__ = ["extract_tables"]
