"""Files: which there are, what may be read of them, and what a parser says of one. Needs no database."""
