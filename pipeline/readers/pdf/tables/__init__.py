"""The tables of a page: rulings, grids, and the text of their cells."""
