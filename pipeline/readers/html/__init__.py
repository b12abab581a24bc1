"""HTML as saved from a legal portal: paragraphs, and tables with their spans."""

from pipeline.readers.html.reader import read_html
from pipeline.readers.html.tree import load, unit_text

__all__ = ["load", "read_html", "unit_text"]
