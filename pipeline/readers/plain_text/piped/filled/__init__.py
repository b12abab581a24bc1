"""Tables in `|` text whose rows are filled up: behind the cells of a row stand marks for those it lacks."""

from pipeline.readers.plain_text.piped.filled.tables import find_filled_tables

__all__ = ["find_filled_tables"]
