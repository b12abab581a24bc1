"""Tables whose cells stand one under another, a line each, as scraped from the page of a portal."""

from pipeline.readers.plain_text.stacked.finding import find_stacked_tables

__all__ = ["find_stacked_tables"]
