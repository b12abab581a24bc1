"""The text of a document, written so that Markdown shows all of it and takes none of it for marks or tags."""

import re

INLINE = re.compile(
    r"\\(?=[!-/:-@\[-`{-~])"  # a backslash that would escape what follows
    r"|[`*]"
    r"|(?<![^\W_])_|_(?![^\W_])"  # within a word it is no mark
    r"|~(?=~)"
    r"|<(?=[A-Za-z/!?])"  # a tag or an address
    r"|&(?=#?\w+;)"
    r"|\](?=[(\[:])"  # the end of a link's words
)
LINE_START = re.compile(r"#{1,6}(?=\s|$)|>|[-=](?=[-=\s]*$)")
"""A heading, a quotation, a rule under or between lines. Lists stay: they are lists in the plan too."""


def inline(text: str) -> str:
    """The text within a line."""
    return INLINE.sub(r"\\\g<0>", text)


def paragraphs(text: str) -> str:
    """Each line of the text as a paragraph."""
    return "\n\n".join(map(_paragraph, text.split("\n")))


def cell(text: str) -> str:
    """The text within a cell of a table."""
    return inline(text).replace("|", r"\|").replace("\n", "<br>")


def _paragraph(line: str) -> str:
    """Without blanks before it, which would make it code."""
    bare = line.lstrip()
    return ("\\" if LINE_START.match(bare) else "") + inline(bare)
