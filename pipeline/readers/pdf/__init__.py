"""PDF: the text, tables and stamps of pages, in the order in which people read them.

In go bytes, out come blocks with page and box. PDFium gives letters and drawn lines (`pdfium/`), which
become words, lines and rulings of one upright page (`page.py`), its grids (`tables/`, over `readers/grids`)
and what was laid over it (`annotations/`). Pages that are pictures are given to `readers/scan`.
`sequence.py` puts pages behind each other without margins, `page_breaks/` joins what their ends cut, and
`page_layout/` makes paragraphs of lines.
"""

from pipeline.readers.pdf.reader import page_texts, read_pdf

__all__ = ["page_texts", "read_pdf"]
