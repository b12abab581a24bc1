"""Tables in text dumps that have lost their rulings."""

from extractors.unruled.finding import UnruledTable, find_unruled_tables

__all__ = ["UnruledTable", "find_unruled_tables"]
