"""Tables that are ruled in part only: where their rows and columns are, the text between the rules says.

In go rulings or a lattice, and words; out come the same with the lines that the drawing lacks. Rules across
alone are a stack of bands (`stacks.py`, `bands.py`): gaps through the lines of the body wall its columns
(`column_walls.py`), as far as the header agrees (`column_heads.py`, `header_walls.py`). Columns that only the
header has hang down (`hanging_columns.py`). In a lattice that is drawn, single walls that some rows lack are
put in first (`unruled_walls.py`), then the rows that no rule parts (`unruled_rows.py`); where such rows
begin, labels and figures say (`row_anchors.py`).
"""
