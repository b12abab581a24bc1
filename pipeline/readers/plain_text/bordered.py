"""Tables drawn with marks: `+---+---+` between rows, `|` between cells, and rows of several lines.

Pandoc writes them so (`=` below the header), as do databases and reStructuredText. A cell that covers others
draws no mark inside itself, neither between its lines nor below it.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import regex

from extractors.unruled import UnruledTable
from models.sourced_text import SourcedText
from pipeline.normalise.characters import CharacterCleaner
from pipeline.readers.plain_text.lines import TextLine
from pipeline.readers.plain_text.markdown import grid_of
from pipeline.readers.plain_text.printed_columns import printed_columns

_RULE = regex.compile(r"\+(?::?[-=]++:?\+){2,}+")
_FEWEST_RULES = 3
_BLANKS = " \u00a0"

Row = Sequence[tuple[SourcedText, ...]]


def find_bordered_tables(cleaner: CharacterCleaner, lines: Sequence[TextLine]) -> Iterator[UnruledTable]:
    """The tables in reading order."""
    at = 0
    while at < len(lines):
        end = _end(lines, at)
        if end > at:
            rules = [line for line in range(at, end) if _is_rule(lines[line])]
            if len(rules) >= _FEWEST_RULES and _is_rule(lines[end - 1]):
                yield _table(cleaner, lines, rules)
        at = max(end, at + 1)


def _end(lines: Sequence[TextLine], start: int) -> int:
    """The line after the drawing that begins with a rule at `start`; `start` where none does."""
    if not _is_rule(lines[start]):
        return start
    end = start + 1
    while end < len(lines) and not lines[end].empty_before and _is_drawn(lines[end].text):
        end += 1
    return end


def _is_rule(line: TextLine) -> bool:
    return line.text[0] == "+" and _RULE.fullmatch(line.text) is not None


def _is_drawn(text: str) -> bool:
    return text[0] in "|+" and text[-1] in "|+"


def _table(cleaner: CharacterCleaner, lines: Sequence[TextLine], rules: Sequence[int]) -> UnruledTable:
    """The table between its rules; the header is what stands over one of `=`, or over the second rule."""
    raws = [_raw(cleaner, lines[rule]) for rule in rules]
    edges = sorted({match.start() for raw in raws for match in regex.finditer(r"\+", raw)})
    bands = [(above, below) for above, below in pairwise(rules) if below > above + 1]
    rows = [_row(cleaner, lines[above + 1 : below], edges) for above, below in bands]
    header_end = _header_end(lines, rules)
    header = sum(below <= header_end for _, below in bands)
    return UnruledTable(rules[0], rules[-1] + 1, grid_of(rows, header))


def _raw(cleaner: CharacterCleaner, line: TextLine) -> str:
    return cleaner.unit[line.start : line.stop]


def _header_end(lines: Sequence[TextLine], rules: Sequence[int]) -> int:
    return next((rule for rule in rules if "=" in lines[rule].text), rules[1])


def _row(cleaner: CharacterCleaner, lines: Sequence[TextLine], edges: Sequence[int]) -> Row:
    """The lines of each cell; what crosses an edge stands in the first column that it covers."""
    cells: list[list[SourcedText]] = [[] for _ in edges[1:]]
    for line in lines:
        for (first, begin), (_, end) in pairwise(_marks(_raw(cleaner, line), edges)):
            text = cleaner.clean(line.start + begin + 1, line.start + end)
            if text:
                cells[first].append(text)
    return [tuple(cell) for cell in cells]


def _marks(raw: str, edges: Sequence[int]) -> list[tuple[int, int]]:
    """The edges at which marks stand, by their numbers, and where: nothing stands outside of the outer two.

    Marks that a longer word has moved are told by their order, where there is one for each edge.
    """
    columns = printed_columns(raw)
    begins = [columns[edge] if edge < len(columns) else -1 for edge in edges]
    marks = [(number, at) for number, at in enumerate(begins) if at >= 0 and raw[at] in "|+"]
    if len(marks) == len(edges):
        return marks
    bars = [at for at, letter in enumerate(raw) if letter == "|"]
    if len(bars) == len(edges):
        return list(enumerate(bars))
    first, last = len(raw) - len(raw.lstrip(_BLANKS)), len(raw.rstrip(_BLANKS)) - 1
    inner = [(number, at) for number, at in marks if 0 < number < len(edges) - 1 and first < at < last]
    return [(0, first), *inner, (len(edges) - 1, last)]
