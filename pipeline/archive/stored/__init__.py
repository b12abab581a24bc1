"""From the rows of an archive back to plans."""
