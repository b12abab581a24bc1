"""The words of cells: each word to its cell, the lines of a cell, turned text laid level."""
