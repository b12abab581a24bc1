"""HTML as saved from a legal portal: paragraphs, and tables with their spans.

In go bytes, out come blocks whose evidence counts in the text of an element, named by its XPath. `tree.py`
parses and takes out what a browser does not show; `reader.py` walks the blocks of the page; the other
modules each undo one way in which editors hide lines: breaks inside an element, wrapped or run-on lines,
list numbers.
"""

from pipeline.readers.html.reader import read_html
from pipeline.readers.html.tree import load, unit_text

__all__ = ["load", "read_html", "unit_text"]
