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
LINE_END = re.compile(r"\r\n?|\n")
"""What ends a line of Markdown."""
CLOSING = re.compile(r"(?<!\S)#+\s*\Z")


def inline(text: str) -> str:
    """The text within a line, all of it in one."""
    return INLINE.sub(r"\\\g<0>", LINE_END.sub(" ", text))


def heading(text: str, level: int) -> str:
    """The text as a heading; signs at its end would count as the heading's own."""
    return "#" * level + " " + CLOSING.sub(r"\\\g<0>", inline(text))


def paragraphs(text: str) -> str:
    """Each line of the text as a paragraph."""
    return "\n\n".join(map(_paragraph, LINE_END.split(text)))


def cell(text: str) -> str:
    """The text within a cell of a table."""
    return "<br>".join(map(inline, LINE_END.split(text))).replace("|", r"\|")


def _paragraph(line: str) -> str:
    """Without blanks before it, which would make it code."""
    bare = line.lstrip()
    return ("\\" if LINE_START.match(bare) else "") + inline(bare)
