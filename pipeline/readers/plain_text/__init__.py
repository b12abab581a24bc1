"""Plain text: OCR and markdown text, web dumps, dumps of PDF files, told by their shape.

In go bytes, out come paragraphs and grids. The text is decoded and cut into lines, which are mended where a
program broke them or ran them together (`line_repairs/`); then each dialect of tables looks for its own
(`table_finders.py`: drawn, spaced, stacked, piped, delimited), the surest first, and tabs and `|` are read
where they stand. Of what is left, tables without any marks are told by their words and figures
(`extractors/unruled`); the rest is joined into paragraphs.
"""

from pipeline.readers.plain_text.reader import read_plain_text, text_blocks

__all__ = ["read_plain_text", "text_blocks"]
