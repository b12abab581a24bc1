"""Reads Word documents (DOCX): python-docx opens the package, lxml walks the parts.

In go the bytes of a package, out come paragraphs and grids as the pages show them. Each part is made as its
page shows it (`content.py`: revisions, text boxes, fields), the text of all paragraphs is gathered in one
pass (`texts.py`), automatic numbers are counted along the way (`labels.py`), and `walk.py` makes blocks in
reading order. Margins, comments and notes are read apart; what holds text and is not read becomes the
source's problem.
"""

from pipeline.readers.docx.reader import read_docx, unit_texts

__all__ = ["read_docx", "unit_texts"]
