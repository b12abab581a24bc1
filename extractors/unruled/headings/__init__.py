"""The headings of a broken header as a tree over the columns."""
