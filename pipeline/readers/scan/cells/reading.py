"""The cells of a grid read once more, each by itself, where the page as a whole left a doubt."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, islice, pairwise
from typing import NamedTuple

import regex

from extractors.places import fold
from pipeline.readers.grids import Box, Word
from pipeline.readers.pdf.tables.broken_words import mended
from pipeline.readers.pdf.tables.grid_text import CellText, PageGrid, is_inside
from pipeline.readers.scan.cells.by_height import by_height
from pipeline.readers.scan.cells.missing_walls import doubted
from pipeline.readers.scan.cells.rotated_cells import read_any_way
from pipeline.readers.scan.cells.voting import outvoted
from pipeline.readers.scan.corrections.parted_syllables import parted
from pipeline.readers.scan.corrections.words import is_blemish, put_right
from pipeline.readers.scan.crops import Crop, are_apart, crop, printed_lines
from pipeline.readers.scan.pictures.picture import Picture
from pipeline.readers.scan.pictures.pixels import Pixels
from pipeline.readers.scan.recognition.digits import Reading, readings
from pipeline.readers.scan.recognition.engine import ReadWord

_SURE = 0.85
"""Words of the page that are less certain are read again."""
_FEW_LETTERS = 2
"""Tesseract needs neighbours to tell letters: of one or two it is sure and wrong (`@` for `(5)`)."""
_FIGURE = regex.compile(r"(?=.*\d)[\d<>≤≥±~=+*/x×:().,%\s–-]+|[IVXL]{1,6}|[A-HĐ]")
"""What the second engine reads better than the first: numbers, formulas, Roman numerals, lone capitals."""
_TIGHT = regex.compile(r"\s+")
_WIDE_SIGNS = str.maketrans("，。：（）", ",.:()")
_MOST_LINES = 3
"""Figures and formulas that a narrow column breaks; what has more lines is prose."""
_STOPS = ".,:;"
_STROKES = f"{_STOPS}|!lïì"
"""What a speck or a piece of a ruling is taken for."""
_SLACK = 2.0
_TRUSTED = 0.9
_PADDING = 14.0
"""Points that a cell keeps free on both sides together, and the bearings of its outer letters."""


class _Doubt(NamedTuple):
    """A cell to be read again: its place among the cells, its ink, and what the page said of it."""

    place: int
    ink: Crop
    first: CellText
    box: Box


class Inked(NamedTuple):
    """A page as it was recognised: its words, what was hardly print, and its pixels without rulings."""

    words: Sequence[Word]
    specks: Sequence[Word]
    picture: Picture
    unruled: Pixels


def reread(grid: PageGrid, page: Inked) -> PageGrid:
    """The grid with texts that are as certain as two engines can make them."""
    words, specks = by_height(page.words), by_height(page.specks)
    texts = [
        _first(text, cell.box, words.level_with(cell.box), specks.level_with(cell.box))
        for cell, text in zip(grid.found.cells, grid.texts, strict=True)
    ]
    doubts: list[_Doubt] = []
    for place, (cell, text) in enumerate(zip(grid.found.cells, texts, strict=True)):
        ink = crop(page.picture, page.unruled, cell.box)
        if ink is None:
            texts[place] = CellText((), bold=False)
        elif _is_doubtful(text) or _is_figure(text.lines) or _lacks_a_line(text, ink):
            doubts.append(_Doubt(place, ink, text, cell.box))
    for doubt, second in zip(doubts, _second(doubts), strict=True):
        texts[doubt.place] = _settled(doubt, second)
    apart = [doubt.place for doubt in doubts if _is_crowded(texts[doubt.place], doubt.ink)]
    return replace(grid, texts=tuple(map(_as_meant, doubted(texts, apart))))


def _as_meant(text: CellText) -> CellText:
    """The cell with its words put right; a word of two syllables may be broken over two lines."""
    parts = [line.split() for line in text.lines]
    words = [word for part in parts for word in part]
    meant = put_right(words, [text.confidence or 0.0] * len(words))
    if meant == words:
        return text
    rest = iter(meant)
    return replace(text, lines=tuple(" ".join(islice(rest, len(part))) for part in parts), read=text.lines)


def _first(text: CellText, box: Box, words: Sequence[Word], specks: Sequence[Word]) -> CellText:
    """The cell as the page had it, by what is level with it; a word reaching into another is uncertain."""
    lines = tuple(line for line in text.lines if line not in _STROKES) or text.lines
    text = replace(text, lines=lines)
    if any(is_inside(speck, box) for speck in specks):
        return replace(text, confidence=0.0)
    inside = (word for word in words if is_inside(word, box) or _crosses(word, box))
    sure = (0.0 if _crosses(word, box) else word.confidence or 0.0 for word in inside)
    return replace(text, confidence=min(sure, default=0.0))


def _crosses(word: Word, box: Box) -> bool:
    """Whether a word that is level with the box stands across a side of it."""
    within = min(word.x1, box.x1) - max(word.x0, box.x0)
    return _SLACK < within < word.x1 - word.x0 - _SLACK


def _is_doubtful(text: CellText) -> bool:
    letters = sum(map(len, text.lines))
    return letters <= _FEW_LETTERS or (text.confidence or 0.0) < _SURE


def _lacks_a_line(text: CellText, ink: Crop) -> bool:
    """Whether the cell has more lines of print than were read: the engine passes over short ones."""
    return len(printed_lines(ink.pixels)) > len(text.lines)


def _is_crowded(text: CellText, ink: Crop) -> bool:
    """Whether what was read as one figure stands in two columns: the wall between them was not seen."""
    return len(text.lines) == 1 and _is_figure(text.lines) and any(map(are_apart, printed_lines(ink.pixels)))


def _is_figure(lines: Sequence[str]) -> bool:
    return bool(lines) and _FIGURE.fullmatch("".join(lines).strip()) is not None


def _second(doubts: Sequence[_Doubt]) -> Iterator[Reading | None]:
    """What the second engine, which knows single lines only, reads in cells of few lines; else None."""
    printed = [printed_lines(doubt.ink.pixels) for doubt in doubts]
    printed = [lines if len(lines) <= _MOST_LINES else [] for lines in printed]
    found = iter(readings([line for lines in printed for line in lines]))
    for lines in printed:
        looks = list(islice(found, len(lines)))
        letters = sum(len(look.text) for look in looks) or 1
        sure = sum(len(look.text) * look.confidence for look in looks) / letters
        texts = [look.text.strip().translate(_WIDE_SIGNS) for look in looks]
        figures = len(texts) == 1 or _is_figure(texts)
        yield Reading(_unbroken(texts), sure) if texts and figures else None


def _unbroken(figures: Sequence[str]) -> str:
    """A figure in one piece: it is broken only where the column is too narrow."""
    return " ".join(mended(figures, [True] * len(figures)))


def _settled(doubt: _Doubt, second: Reading | None) -> CellText:
    """The reading that stands; where both engines read figures and differ, the other is kept beside it."""
    digits = second.text if second else ""
    figure = second is not None and _FIGURE.fullmatch(digits) is not None
    first = doubt.first
    if second is not None and figure and _same(first.lines, digits) and first.confidence:
        return replace(first, confidence=max(first.confidence, second.confidence))
    again = _again(doubt)
    if second is None or not figure:
        best = max(_agreeing([again, first], digits), key=_weight)
        return outvoted(best, first if best is again else again, second) if second else best
    if _same(again.lines, digits):
        return replace(again, confidence=max(again.confidence or 0.0, second.confidence))
    others = [text for text in (first, again) if _is_figure(text.lines)]
    if not others and not first.lines and second.confidence < min(_TRUSTED, again.confidence or 0.0):
        return again
    rival = max(others, key=lambda text: text.confidence or 0.0, default=None)
    doubted = CellText((digits,), bold=first.bold, confidence=second.confidence)
    if rival is None:
        return doubted
    other = None if _same(rival.lines, digits) else _unbroken(rival.lines)
    return replace(doubted, confidence=min(second.confidence, 0.5), alternative=other)


def _agreeing(texts: list[CellText], second: str) -> list[CellText]:
    """Those that the second engine reads alike but for marks; all where it agrees with none."""
    alike = [text for text in texts if _same([fold("".join(text.lines))], fold(second))]
    return alike if second and alike else texts


def _same(lines: Sequence[str], digits: str) -> bool:
    return _TIGHT.sub("", "".join(lines)) == _TIGHT.sub("", digits)


def _weight(text: CellText) -> float:
    """How much is read, the less the less certain it is."""
    return sum(map(len, text.lines)) * (0.2 + (text.confidence or 0.0))


def _again(doubt: _Doubt) -> CellText:
    """The cell read by itself; text that runs up or down is laid level first."""
    read, is_turned = read_any_way(doubt.ink.pixels)
    words = [part for word in read if not _is_stray(word) for part in parted(word)]
    lines = [list(line) for _, line in groupby(words, key=lambda word: word.line)]
    box = doubt.box
    length = box.y1 - box.y0 if is_turned else box.x1 - box.x0
    room = (length - _PADDING) * doubt.ink.scale
    full = [line[-1].x1 - line[0].x0 + below[0].letter_width > room for line, below in pairwise(lines)]
    written = mended([" ".join(word.text for word in line) for line in lines], [*full, False])
    sure = min((word.confidence for word in words), default=0.0)
    return CellText(written, bold=False, confidence=sure)


def _is_stray(word: ReadWord) -> bool:
    """Whether it is a speck: in print no stop stands alone, and a dash is plain."""
    return is_blemish(word.text) or (word.text in _STOPS and word.confidence < _SURE)
