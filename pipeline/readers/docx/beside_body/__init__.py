"""What a document holds beside its body: page headers and footers, notes, comments, signatures, objects.

Page headers and notes are text of the document, signatures are facts about it; comments, objects, pictures
and drawn letters are none of its text.
"""
