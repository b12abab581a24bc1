"""The values of a row that stand on its first line and, where a program broke it, on the lines behind."""

import re
from collections.abc import Sequence
from itertools import takewhile

from extractors.unruled.rules import holds
from pipeline.readers.plain_text.lines import TextLine
from pipeline.readers.plain_text.missing_cells.row_numbers import order_of
from pipeline.readers.plain_text.row_words import figures_at_end, is_figure, words_in

_LETTER = re.compile(r"[^\W\d_]")
_LONGEST = 200
"""Characters of a line of a table."""
_CROSSES = "xX"
"""Letters that are values."""
_NO_NUMBER = -2
"""Of a row whose number is not known, so that none follows it: a value may be 0."""
_NOTED = 2
"""Figures in a line that ends a row with a note."""


def row_values(lines: Sequence[TextLine], at: int, last: int) -> list[int]:
    """How many values the line and each line of values behind it have; none where no row starts.

    `last`: the number of the row, which may stand above.
    """
    words = _words(lines[at]) if _may_start_row(lines[at].text) else []
    if not words or (len(words) == 1 and at and _counts_along(lines[at - 1].text, words[0])):
        return []
    count = figures_at_end(words)
    number = order_of(words[0])[1]
    labelled = count < len(words) and any(word[0].isalpha() for word in words)
    measures = len(words) > 1 and words[1][0].islower()  # `12 phòng` is a cell, and numbers no row
    if not labelled or (not count and (number is None or measures)):
        return []
    counts = [count]
    for line in range(at + 1, len(lines)):
        words = _words(lines[line])
        own = _values_behind(words, number or last)
        if not own or _numbers_next(lines, line, words, number or last):
            break
        counts.append(own)
        if own < len(words):  # a note ends the row
            break
    if number is None and _is_lone_label(words, counts):
        return []
    return counts if sum(counts) else []


def _counts_along(above: str, letter: str) -> bool:
    """Whether a letter alone is the name of a unit whose number stands alone on the line above: `2`, `B`."""
    return above.isdecimal() and order_of(letter) == ("letter", int(above))


def _is_lone_label(words: Sequence[str], counts: Sequence[int]) -> bool:
    """Whether the line is a cell that ends in its own number (`Khu phố 1`), the values one a line below."""
    return set(counts) == {1} and holds("numbered_place", " ".join(words[:-1]))


def may_break(line: TextLine, below: TextLine) -> bool:
    """A cheap test: whether a row may start on a line and go on with values on the one below."""
    if below.text[0].isalpha() and below.text[0] not in _CROSSES:
        return False
    return _values_behind(_words(below), _NO_NUMBER) > 0 and _may_start_row(line.text)


def _may_start_row(text: str) -> bool:
    """A cheap test: a row has a label, and starts with its number or ends with a value, as little prose does.

    So does the heading of the rows of a month, which is none.
    """
    last = text[-1]
    valued = (last in _CROSSES or not last.isalpha()) and is_figure(text.rsplit(maxsplit=1)[-1])
    if not valued and order_of(text.split(maxsplit=1)[0])[1] is None:
        return False
    return _LETTER.search(text) is not None and not holds("period_group", text)


def _words(line: TextLine) -> list[str]:
    """The words, none where the line is no line of a row."""
    text = line.text
    return [] if len(text) > _LONGEST or "\t" in text else words_in(text)


def _values_behind(words: Sequence[str], number: int) -> int:
    """How many values begin a line that goes on with the row of that number; 0 where it does not."""
    figures = sum(1 for _ in takewhile(is_figure, words))
    goes_on = figures and not _is_sentence(words, figures) and not _starts_row(words, figures, number)
    return figures if goes_on else 0


def _is_sentence(words: Sequence[str], figures: int) -> bool:
    """Whether a line such as `- 100% số hộ được cấp nước.` begins with figures and is prose all the same."""
    return figures < len(words) - figures and words[-1].endswith((".", ";"))


def _starts_row(words: Sequence[str], figures: int, number: int) -> bool:
    """Whether a line of a figure and words is the number of a row and its label."""
    if figures != 1 or len(words) == 1:
        return False
    return order_of(words[0])[1] in (None, 1, number + 1) or sum(map(is_figure, words)) > _NOTED


def _numbers_next(lines: Sequence[TextLine], line: int, words: Sequence[str], number: int) -> bool:
    """Whether a lone figure is the number of the next row, whose label follows in a line of its own."""
    if words != [str(number + 1)] or line + 1 == len(lines):
        return False
    after = lines[line + 1].text
    return after[0].isupper() and order_of(after.split(maxsplit=1)[0])[1] is None
