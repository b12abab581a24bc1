"""Tables of figures: their rows, columns, and the places of values beside blanks."""
