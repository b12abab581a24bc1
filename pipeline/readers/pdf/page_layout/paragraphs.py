"""Groups lines into paragraphs."""

from collections.abc import Sequence
from itertools import pairwise

import regex

from models.blocks import Alignment, Paragraph
from models.sourced_text import SourcedText
from pipeline.readers.pdf.margins import usual_pitch
from pipeline.readers.pdf.page_layout.joining import Boundary, Setting, joins
from pipeline.readers.pdf.page_layout.text_line import TextLine

_MOSTLY = 0.6
_FEWEST_LABELLED = 3
_FULL = 60.0
"""Points; room for a long word."""
_UNBROKEN = regex.compile(r"(?:[\p{Lu}\d][-/]|/\p{Lu}\p{L}*-)$")
_SYMBOL = 10
"""Characters of a symbol up to its hyphen (`/TTr-`)."""
_GOES_ON = regex.compile(r"[\p{Lu}\d]")


def setting_of(lines: Sequence[TextLine]) -> Setting:
    """How the lines are set, told from all lines of the file."""
    labelled = [line for line in lines if line.mark.says in ("label", "opens")]
    indented = sum(1 for line in labelled if line.is_indented)
    told = len(labelled) >= _FEWEST_LABELLED
    return Setting(
        usual_pitch([line.line for line in lines]),
        indented > _MOSTLY * len(labelled) if told else _begin_indented(lines),
    )


def _begin_indented(lines: Sequence[TextLine]) -> bool:
    """Whether full lines that begin inside the margin are followed by lines at the margin."""
    return any(
        above.is_indented and not above.is_centred and above.room < _FULL and not below.is_indented
        for above, below in pairwise(lines)
    )


def paragraph_groups(lines: Sequence[TextLine], setting: Setting) -> list[list[TextLine]]:
    """The lines of each paragraph, in order; no line is lost."""
    groups: list[list[TextLine]] = []
    for line in lines:
        group = groups[-1] if groups else None
        if group and joins(Boundary(group[0], group[-1], line, len(group), setting)):
            group.append(line)
        else:
            groups.append([line])
    return groups


def paragraph(group: Sequence[TextLine], column: int | None = None) -> Paragraph:
    """The paragraph of the lines; a symbol that a line break cut behind its hyphen or stroke is joined.

    Lines of a column are one line: they were broken only because the column is narrow.
    """
    lines = tuple(line.text for line in group)
    text = joined(lines)
    return Paragraph(
        lines=lines if column is None else (text,),
        text=text,
        bold=all(line.bold for line in group),
        alignment=None if column is not None else _alignment(group),
        indent=round(max(0.0, group[0].indent), 1),
        page=group[0].line.page,
        column=column,
    )


def joined(lines: Sequence[SourcedText]) -> SourcedText:
    """The lines in one text."""
    if len(lines) == 1:
        return lines[0]
    parts = [lines[0]]
    for line in lines[1:]:
        if _UNBROKEN.search(parts[-1].value[-_SYMBOL:]) and _GOES_ON.match(line.value):
            parts[-1] = SourcedText.join((parts[-1], line), "")
        else:
            parts.append(line)
    return SourcedText.join(parts)


def _alignment(group: Sequence[TextLine]) -> Alignment:
    if all(line.is_centred for line in group):
        return "center"
    if all(line.is_right for line in group):
        return "right"
    return "justify" if len(group) > 1 else "left"
