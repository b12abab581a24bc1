"""Tables with horizontal rules only: columns where a gap runs through the lines of text between the rules."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise

from pipeline.readers.grids.measures import Measures
from pipeline.readers.grids.printed_lines import lines_of
from pipeline.readers.grids.rulings import Ruling, Rulings
from pipeline.readers.grids.words import Word

_LEAST_RULES = 3
_LEAST_WIDTH = 15  # letters
_LEAST_GAP = 1.5  # letters; blanks between words are narrower

Interval = tuple[float, float]


def stacks(groups: Iterable[Rulings], words: Sequence[Word], measure: Measures) -> list[Rulings]:
    """The lone rules that lie over each other from end to end, with lines drawn in between their columns."""
    lone = [group.horizontal[0] for group in groups if len(group.horizontal) == 1 and not group.vertical]
    tables = (_with_columns(stack, words, measure) for stack in _stacked(lone, measure))
    return [table for table in tables if table]


def _stacked(lone: list[Ruling], measure: Measures) -> list[list[Ruling]]:
    stacks: list[list[Ruling]] = []
    for rule in sorted(lone, key=lambda rule: (rule.start, rule.end)):
        if rule.end - rule.start < _LEAST_WIDTH * measure.letter:
            continue
        last = stacks[-1][-1] if stacks else None
        if last and rule.start - last.start <= measure.snap and abs(rule.end - last.end) <= measure.snap:
            stacks[-1].append(rule)
        else:
            stacks.append([rule])
    return [sorted(stack) for stack in stacks if len(stack) >= _LEAST_RULES]


def _with_columns(stack: list[Ruling], words: Sequence[Word], measure: Measures) -> Rulings | None:
    """The stack with its column lines and rows, or None where it has text in one column only."""
    left, right = stack[0].start, stack[0].end
    bands = [lines_of(band) for band in _bands(stack, words)]
    body = [line for band in bands[1:] for line in band]
    gaps = _gaps([_chunks(line, measure) for line in body], measure)
    head = [_chunks(line, measure) for line in bands[0]]
    ruled = sum(len(_columns_of(band, gaps)) > 1 for band in bands)
    if not gaps or ruled < 2:
        return None
    top, second, bottom = stack[0].place, stack[1].place, stack[-1].place
    vertical = [Ruling(left, top, bottom), Ruling(right, top, bottom)]
    for gap in gaps:
        crossed = any(start < gap < end for line in head for start, end in line)
        vertical.append(Ruling(gap, second if crossed else top, bottom))
    rows = _row_rules(bands[1], gaps, left, right) if len(stack) == _LEAST_RULES else []
    return Rulings(stack + rows, vertical)


def _bands(stack: list[Ruling], words: Iterable[Word]) -> list[list[Word]]:
    """The words between each rule and the next."""
    left, right = stack[0].start, stack[0].end
    places = [rule.place for rule in stack]
    bands: list[list[Word]] = [[] for _ in places[1:]]
    for word in words:
        middle = (word.y0 + word.y1) / 2
        if places[0] < middle < places[-1] and left < (word.x0 + word.x1) / 2 < right:
            bands[bisect_right(places, middle) - 1].append(word)
    return bands


def _chunks(line: Iterable[Word], measure: Measures) -> list[Interval]:
    """The stretches of a line without a wide gap."""
    chunks: list[Interval] = []
    for word in line:
        if chunks and word.x0 - chunks[-1][1] < _LEAST_GAP * measure.letter:
            chunks[-1] = (chunks[-1][0], max(chunks[-1][1], word.x1))
        else:
            chunks.append((word.x0, word.x1))
    return chunks


def _gaps(lines: Iterable[Iterable[Interval]], measure: Measures) -> list[float]:
    """The middles of the gaps that run through all lines."""
    gaps: list[float] = []
    reach: float | None = None
    for start, end in sorted(chunk for line in lines for chunk in line):
        if reach is not None and start - reach >= _LEAST_GAP * measure.letter:
            gaps.append((reach + start) / 2)
        reach = end if reach is None else max(reach, end)
    return gaps


def _columns_of(lines: Iterable[Iterable[Word]], gaps: Sequence[float]) -> set[int]:
    """In which columns the lines have text."""
    return {sum(word.x0 > gap for gap in gaps) for line in lines for word in line}


def _row_rules(lines: Sequence[list[Word]], gaps: list[float], left: float, right: float) -> list[Ruling]:
    """Lines between the rows of a body without rules: a row begins where half of the columns have text."""
    rules = []
    for above, line in pairwise(lines):
        if 2 * len(_columns_of([line], gaps)) > len(gaps) + 1:
            lower = max(word.y1 for word in above)
            upper = min(word.y0 for word in line)
            rules.append(Ruling((lower + upper) / 2, left, right))
    return rules
