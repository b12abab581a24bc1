"""Reads Word documents (DOCX): python-docx opens the package, lxml walks the parts.

In go the bytes of a package, out come paragraphs and grids as the pages show them. `archive.py` and
`package.py` open the parts, `text_runs/` gathers the text of all paragraphs of a part in one pass,
`numbering/` counts automatic numbers along the way, and `walk.py` makes blocks in reading order, of tables by
`tables/`. What stands beside the body is read apart (`beside_body/`); what holds text and is not read becomes
the source's problem.
"""

from pipeline.readers.docx.reader import read_docx, unit_texts

__all__ = ["read_docx", "unit_texts"]
