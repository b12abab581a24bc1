"""From the text that a reader found to clean lines and paragraphs; every character leads back to its source.

`characters.py` cleans: NFC, glyphs of broken fonts, letters and blanks that a program lost, headings whose
marks were misread; `repairs.py` decides once, on the text of a whole file, which of these it needs.
`paragraphs.py` joins the lines of a paragraph again: `boundaries.py` decides at each line break by the
words on both sides (`boundary.py`, `line_ends.py`) and by how the file wraps its lines (`layout.py`).
"""
