"""Automatic numbers (ECMA-376 Part 1, 17.9).

In go the definitions of the numbering part (`definitions.py`) and the paragraphs in reading order; out comes
the number of each as the page shows it (`labels.py`).
"""
