"""What a sheet of A4 has room for (Nghị định 30/2020, Phụ lục I, I.1)."""

MOST_SIDE_BY_SIDE = 6
"""Signatures in a line."""
