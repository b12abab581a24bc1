"""Tables whose cells colour parts: the edges of the paint are walls, as rulings are.

In go the painted rectangles of a page, out come segments that stand for the rulings (`shading.py`). Areas of
painted cells side by side are made first, and those that are no table by themselves left out
(`painted_areas.py`); rows without paint above and below are put on (`end_rows.py`). White cells among
coloured ones bound theirs too (`white_cells.py`).
"""
