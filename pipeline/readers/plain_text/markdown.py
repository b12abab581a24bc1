"""Tables in markdown: `| a | b |` on each line, a rule of dashes under the header."""

from collections.abc import Sequence

import regex

from models.blocks import Grid
from models.sourced_text import SourcedText
from pipeline.normalise.characters import CharacterCleaner
from pipeline.readers.plain_text.lines import TextLine
from pipeline.readers.plain_text.tabs import grid_cell

_RULE = regex.compile(r"\|(?: ?:?-{2,}:? ?\|)+$")


def markdown_run(lines: Sequence[TextLine], start: int) -> int:
    """Where the run of markdown rows that begins at `start` ends; it is `start` where there is none."""
    end = start
    while end < len(lines) and _is_row(lines[end].text) and (end == start or not lines[end].empty_before):
        end += 1
    return end if end - start > 1 else start


def markdown_grid(cleaner: CharacterCleaner, lines: Sequence[TextLine]) -> Grid:
    """The grid of markdown rows, the rule under the header left out."""
    ruled = [index for index, line in enumerate(lines) if _RULE.match(line.text)]
    rows = [_cells(cleaner, line) for index, line in enumerate(lines) if index not in ruled]
    width = max(map(len, rows))
    return Grid(
        n_rows=len(rows),
        n_cols=width,
        cells=tuple(
            grid_cell(row, col, texts[col] if col < len(texts) else None)
            for row, texts in enumerate(rows)
            for col in range(width)
        ),
        origin="pipes",
        spans_known=False,
        header_rows=ruled[0] if ruled and ruled[0] else None,
    )


def _is_row(value: str) -> bool:
    return len(value) > 2 and value[0] == "|" and value[-1] == "|"


def _cells(cleaner: CharacterCleaner, line: TextLine) -> list[SourcedText | None]:
    raw = cleaner.unit[line.start : line.stop]
    first, last = raw.index("|") + 1, raw.rindex("|")
    texts: list[SourcedText | None] = []
    at = line.start + first
    for piece in raw[first:last].split("|"):
        texts.append(cleaner.clean(at, at + len(piece)))
        at += len(piece) + 1
    return texts
