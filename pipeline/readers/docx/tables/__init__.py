"""Tables of Word.

In go the elements of a table, out come its rows, cells and spans as the page shows them (`shape.py`), by what
rows and cells say (`properties.py`), in the columns that cells really use (`columns.py`). Rows that were
typed as the lines of one row are parted by `lined_rows.py`; paragraphs that tabs alone make a table of are in
`tab_rows.py`.
"""
