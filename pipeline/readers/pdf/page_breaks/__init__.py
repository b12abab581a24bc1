"""What the end of a page or the edge of a sheet does to a table, and how it is made good."""
