"""HTML as saved from a legal portal: paragraphs, and tables with their spans.

In go bytes, out come blocks whose evidence counts in the text of an element, named by its XPath (`paths.py`).
`tree.py` parses and takes the steps that change the tree before it is read: old fonts (`old_fonts.py`), loose
text (`loose_text.py`), raised figures, numbers of lists, words that run into one another (`adjacent.py`),
paragraphs that are lines of one (`wrapped_lines.py`). `reader.py` walks the blocks of the page, makes grids
of tables (`tables.py`), and parts elements that hold several lines (`broken_lines.py`) or a whole document in
one (`run_on.py`).
"""

from pipeline.readers.html.reader import read_html

__all__ = ["read_html"]
