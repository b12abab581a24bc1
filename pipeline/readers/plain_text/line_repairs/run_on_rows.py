"""Cuts lines in which a program ran the rows of a table together, as PDFium does where rows touch."""

from collections.abc import Container, Iterator, Sequence
from itertools import accumulate, islice, pairwise, takewhile

import regex

from extractors.unruled.rules import holds
from pipeline.readers.plain_text.lines import TextLine
from pipeline.readers.plain_text.missing_cells.row_numbers import RowNumbers
from pipeline.readers.plain_text.row_words import is_figure, row_words

_FIGURES = regex.compile(r"[0-9] [^\s\w]?[0-9]")
"""Two figures side by side: few lines hold them. To see that with `\\d` would take four times as much."""
_RUN_ON = regex.compile(r"[\d%\p{L}-] +(?:\d{1,3}|[IVX]{1,5}|\p{Lu}\p{L}+) +\p{Lu}")
"""The end of a row, and the number and label of another; few lines hold that."""
_SHORTEST = 30
"""Characters of two rows."""
_FEWEST_VALUES = 2
"""Values of a row."""
_MOST_WORDS = 60
"""Words of a row."""


def cut_run_on_rows(unit: str, lines: Sequence[TextLine]) -> list[TextLine]:
    """The lines; one that holds several rows, each with its number, label and values, as several."""
    suspects = {at for at, line in enumerate(lines) if _may_hold_rows(line.text)}
    return list(_cut(unit, lines, suspects)) if suspects else [*lines]


def _may_hold_rows(text: str) -> bool:
    return (
        len(text) >= _SHORTEST
        and "\t" not in text
        and _FIGURES.search(text) is not None
        and _RUN_ON.search(text) is not None
    )


def _cut(unit: str, lines: Sequence[TextLine], suspects: Container[int]) -> Iterator[TextLine]:
    """The lines; the numbers that rows start with are counted from the first on."""
    numbers = RowNumbers()
    for at, line in enumerate(lines):
        text = line.text
        if text[0].isdigit() or text[0] in "IVX":
            numbers.starts_with(text.split(maxsplit=1)[0])
        cuts = row_cuts(unit[line.start : line.stop], numbers) if at in suspects else []
        if cuts:
            yield from _pieces(unit, line, cuts)
        else:
            yield line


def row_cuts(text: str, numbers: RowNumbers) -> list[int]:
    """Where the second and each further row of the text starts; `numbers` has counted its first one.

    Where the text begins with a header, that stands for the first row, and lacks values.
    """
    matches = row_words(text)
    words = [match[0] for match in matches]
    values = list(accumulate(map(is_figure, words), initial=0))  # how many stand before each word
    cuts: list[int] = []
    begin = 0
    headed = holds("index_header", text)
    numbers.headed = numbers.headed or headed
    for at in range(2, len(words) - 2):
        behind = values[min(at + _MOST_WORDS, len(words))] - values[at + 1]
        before = values[at] - values[begin] >= _FEWEST_VALUES or (headed and not cuts)
        enough = before and behind >= _FEWEST_VALUES
        if enough and (_is_total(words, at) or (_is_label(words[at + 1]) and numbers.counts(words[at]))):
            cuts.append(matches[at].start())
            begin = at
    return cuts


def _is_label(word: str) -> bool:
    return word[0].isupper() and not is_figure(word)


def _is_total(words: Sequence[str], at: int) -> bool:
    """Whether the name of a total starts behind a value, before others."""
    if not is_figure(words[at - 1]) or not words[at][0].isupper():
        return False
    label = list(takewhile(lambda word: not is_figure(word), islice(words, at, at + 4)))
    return holds("total_label", " ".join(label))


def _pieces(unit: str, line: TextLine, cuts: Sequence[int]) -> Iterator[TextLine]:
    for begin, end in pairwise([0, *cuts, line.stop - line.start]):
        text = unit[line.start + begin : line.start + end].strip(" \u00a0")
        empty = 0 if begin else line.empty_before
        yield TextLine(line.start + begin, line.start + end, text, empty, line.is_heading)
