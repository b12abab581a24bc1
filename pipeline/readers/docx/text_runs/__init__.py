"""From the runs of a part to the text of its paragraphs.

`content.py` makes a part as its page shows it (`revisions.py`, `text_boxes.py`) and has all its text gathered
in one pass (`scanner.py`, with `fields.py`, `formulas.py` and, where fonts tell letters, `old_encodings.py`).
Each paragraph is a `ParagraphText` until `paragraphs.py` makes models of it.
"""
