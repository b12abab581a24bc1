"""Paragraphs as models: lines and pages parted, text cleaned."""

from collections.abc import Iterable, Iterator

from models.blocks import Paragraph
from models.sourced_text import SourcedText
from pipeline.normalise.characters import CharacterCleaner
from pipeline.normalise.layout import InputLine, layout
from pipeline.normalise.paragraphs import join_paragraphs
from pipeline.readers.docx.text_runs.paragraph_text import LINE_BREAK, PAGE_BREAK, ParagraphText


def build_paragraphs(
    unit: str, text: ParagraphText, path: str, cleaner: CharacterCleaner
) -> Iterable[Paragraph]:
    """The paragraphs that `unit` is printed as: one, unless a page break or line breaks part it."""
    if PAGE_BREAK in unit or LINE_BREAK in unit:
        return _parted(unit, text, path, cleaner.for_unit(unit))
    only = cleaner.clean_unit(unit, path)
    return () if only is None else (_dressed((only,), text),)


def _parted(unit: str, text: ParagraphText, path: str, cleaner: CharacterCleaner) -> Iterator[Paragraph]:
    start = 0
    for page in unit.split(PAGE_BREAK):
        lines = _lines(cleaner, path, start, start + len(page))
        start += len(page) + 1
        if len(lines) == 1:
            yield _dressed(lines, text)
        elif lines:
            bold = text.is_bold
            parts = [InputLine(line, 0, bold) for line in lines]
            for part in join_paragraphs(parts, layout(parts)):
                yield _dressed(part.lines, text)


def cell_lines(unit: str, path: str, cleaner: CharacterCleaner) -> tuple[SourcedText, ...]:
    """The lines of a cell that hold text."""
    if LINE_BREAK in unit:
        return _lines(cleaner.for_unit(unit), path, 0, len(unit))
    only = cleaner.clean_unit(unit, path)
    return () if only is None else (only,)


def _lines(cleaner: CharacterCleaner, path: str, start: int, stop: int) -> tuple[SourcedText, ...]:
    """The lines of the cleaner's unit from `start` to `stop` that hold text."""
    lines = []
    for piece in cleaner.unit[start:stop].split(LINE_BREAK):
        line = cleaner.clean(start, start + len(piece), path=path)
        if line is not None:
            lines.append(line)
        start += len(piece) + 1
    return tuple(lines)


def _dressed(lines: tuple[SourcedText, ...], text: ParagraphText) -> Paragraph:
    alignment, indent = text.place
    return Paragraph(
        lines=lines,
        text=SourcedText.join(lines),
        bold=text.is_bold,
        alignment=alignment,
        indent=indent,
    )
