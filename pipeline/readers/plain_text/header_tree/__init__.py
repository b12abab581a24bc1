"""The tree of a header that is written cell by cell: which cells stand over which, by words and columns."""
