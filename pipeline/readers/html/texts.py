"""The lines of an element, and how they are set."""

from typing import get_args

from models.blocks import Alignment, Paragraph
from models.sourced_text import SourcedText
from pipeline.normalise.characters import CharacterCleaner
from pipeline.readers.html.blocks import Element, all_text
from pipeline.readers.html.paths import Paths
from pipeline.readers.html.tree import unit_text

_ALIGNMENTS: dict[str, Alignment] = {name: name for name in get_args(Alignment)}


class PageTexts:
    """Reads what the elements of one page say: cleaned, and each line with its place."""

    def __init__(self, cleaner: CharacterCleaner) -> None:
        self.cleaner, self.paths = cleaner, Paths()

    def lines_of(self, element: Element) -> tuple[SourcedText, ...]:
        """The clean lines of the element, those that hold nothing left out."""
        text = unit_text(element)
        shown = text.strip()
        if not shown:
            return ()
        path = self.paths.of(element)
        if "\n" not in shown:
            only = self.cleaner.clean_unit(text, path)
            return () if only is None else (only,)
        unit = self.cleaner.for_unit(text)
        lines = []
        start = 0
        for piece in text.split("\n"):
            line = unit.clean(start, start + len(piece), path=path)
            if line is not None:
                lines.append(line)
            start += len(piece) + 1
        return tuple(lines)

    def paragraph_of(self, element: Element) -> Paragraph | None:
        """The paragraph of the element; None where it holds no text."""
        lines = self.lines_of(element)
        if not lines:
            return None
        text = SourcedText.join(lines)
        return Paragraph(lines=lines, text=text, bold=is_bold(element), alignment=_alignment(element))


def _alignment(element: Element) -> Alignment | None:
    align = (element.get("align") or "").lower()
    style = (element.get("style") or "").replace(" ", "").lower()
    if "text-align:" in style:
        align = style.split("text-align:")[1].split(";")[0]
    return _ALIGNMENTS.get(align)


def is_bold(element: Element) -> bool:
    """Whether all text of the element is bold."""
    if element.tag in ("h1", "h2", "h3", "h4", "h5", "h6", "th"):
        return True
    bold = sum(len(all_text(inner).strip()) for inner in element.iter("b", "strong"))
    return bold > 0 and bold >= 0.9 * len(all_text(element).strip())
