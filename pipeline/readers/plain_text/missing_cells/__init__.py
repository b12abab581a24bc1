"""Rows that lack cells, as merged and blank ones leave no trace: where the cells that they have stand.

In go the texts of cells in reading order, out comes the row and column of each (`alignment.py`). Where the
numbers of rows part them, these tell (`counted_rows.py`); else each shape that header and width may have
(`table_shapes.py`) is tried, and the one stays at which the columns hold cells of one kind (`cell_kinds.py`,
`row_cuts.py`). A row's cells then stand in the columns whose cells are like them (`short_rows.py`), figures
where sums say (`short_row_figures.py`).
"""
