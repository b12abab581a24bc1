"""Joins lines back into paragraphs and headings."""

from collections.abc import Sequence

import regex

from extractors.lines import SIGNING, LineMark, line_mark
from extractors.lines.marks import Says
from models.blocks import Paragraph
from models.sourced_text import SourcedText
from pipeline.normalise.boundaries import joins
from pipeline.normalise.layout import InputLine, Layout

_NAME = regex.compile(r"(?:\p{Lu}\p{Ll}* ){1,4}\p{Lu}\p{Ll}*$")
_LAST_RECIPIENT = regex.compile(r"[-–•+* ]*Lưu\b")


def join_paragraphs(lines: Sequence[InputLine], setting: Layout) -> list[Paragraph]:
    """The paragraphs of the lines, in order; no line is lost. Lines of the closing stay apart."""
    groups: list[list[InputLine]] = []
    opened: Says = "alone"
    closing = _Closing()
    for line in lines:
        mark = line_mark(line.text.value)
        apart = closing.holds(line.text.value, mark) or not groups
        if not apart and joins(groups[-1], opened, line, mark, setting):
            groups[-1].append(line)
        else:
            groups.append([line])
            # A title may begin with such words too, and its lines go on as those of any other text.
            opened = "text" if mark.name == "carrying_out" else mark.says
    return [_paragraph(group) for group in groups]


class _Closing:
    """Follows the lines from `Nơi nhận:` to the signer's name."""

    def __init__(self) -> None:
        self._inside = self._signing = False

    def holds(self, text: str, mark: LineMark) -> bool:
        """Whether the next line belongs to the closing; to be asked of each line in order."""
        if mark.name == "recipients":
            self._inside, self._signing = True, False
        elif mark.says == "label" and not mark.name.endswith("bullet"):
            self._inside = False
        if not self._inside:
            return False
        self._signing = self._signing or mark.name in SIGNING or _LAST_RECIPIENT.match(text) is not None
        if self._signing and mark.name == "text" and _NAME.match(text):
            self._inside = False
        return True


def _paragraph(group: Sequence[InputLine]) -> Paragraph:
    if len(group) == 1:
        text, _, bold = group[0]
        return Paragraph((text,), text, bold)
    lines = tuple(line.text for line in group)
    return Paragraph(lines, SourcedText.join(lines), all(line.bold for line in group))
