"""Lines that a program broke, or ran together: as they were, before anybody looks for tables in them.

In go the lines of a text, out come the same letters in other lines, each of which still knows its places.
Cells that a spreadsheet set in quotation marks are joined first (`quoted_cells.py`); a text in one line is
cut (`run_on.py`), and so are rows in one line (`run_on_rows.py`); rows of several lines are joined, by their
tabs (`broken_tab_rows.py`), then by their values (`broken_rows.py`, `row_values.py`). Page numbers leave last
(`page_numbers.py`), but for those that number rows (`lone_row_numbers.py`).
"""
