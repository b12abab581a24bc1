"""The styles of a Word file; those of headings carry their list level, as in templates that offices use."""

from corpus.generator.docx.numbering import properties
from corpus.generator.docx.templates import filled

_HEADING_LEVELS = 4


def styles(*, automatic: bool) -> str:
    """The elements of styles.xml.

    A heading level has a style, and a bold form which has its number from the style that it is based on.
    """
    headings = [
        filled("heading_style", level=level, number=properties((1, level)))
        for level in range(_HEADING_LEVELS)
    ]
    return filled("styles") + ("".join(headings) if automatic else "")
