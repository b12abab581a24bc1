"""Tables with an open side: rules that end in the air at one place are closed there by an invisible line."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from pipeline.readers.grids.measures import Measures
from pipeline.readers.grids.ruled.rulings import Ruling, Rulings

_ROW = 3  # letters; a row of two lines of text
_WALLS_OF_ROW = 4  # of three columns; fewer lines on a rule may be a drawing
_BESIDE = 4  # tables of one height
_REACH = 5  # letters; a rule farther from an open table than two lines of text is not its own


def with_parts_joined(groups: list[Rulings], measure: Measures) -> list[Rulings]:
    """Open tables whole that rows of one cell from end to end have cut: no line ties rule to rule there."""
    tables = [group for group in groups if len(group.horizontal) > 1 and group.vertical]
    joined: list[Rulings] = []
    for group in sorted(tables, key=lambda group: group.horizontal[0].place):
        above = next((other for other in joined[-_BESIDE:] if _goes_on(other, group, measure)), None)
        if above is None:
            joined.append(group)
        else:
            above.horizontal.extend(group.horizontal)
            above.vertical.extend(group.vertical)
            above.vertical.sort()
    return [*joined, *(group for group in groups if len(group.horizontal) <= 1 or not group.vertical)]


def _goes_on(upper: Rulings, lower: Rulings, measure: Measures) -> bool:
    """Whether open groups of rules end at the same places, a row apart, and have the same columns there."""
    gap = lower.horizontal[0].place - upper.horizontal[-1].place
    ends, others = _open_ends(upper, measure), _open_ends(lower, measure)
    if not 0 < gap <= _ROW * measure.letter or not ends or not others:
        return False
    facing = _places_at(upper, upper.horizontal[-1].place, measure)
    opposite = _places_at(lower, lower.horizontal[0].place, measure)
    return len(facing) == len(opposite) and all(
        abs(one - other) <= measure.snap
        for one, other in zip([*ends, *facing], [*others, *opposite], strict=True)
    )


def _open_ends(group: Rulings, measure: Measures) -> list[float]:
    """Where the rules of the group begin and end, if no line closes it on either side."""
    ends = [min(rule.start for rule in group.horizontal), max(rule.end for rule in group.horizontal)]
    closed = any(abs(line.place - end) <= measure.letter for line in group.vertical for end in ends)
    return [] if closed else ends


def _places_at(group: Rulings, place: float, measure: Measures) -> list[float]:
    """The lines down that reach the rule at `place`."""
    return [
        line.place for line in group.vertical if line.start - measure.join <= place <= line.end + measure.join
    ]


def with_lone_rules(groups: list[Rulings], measure: Measures) -> list[Rulings]:
    """Open tables with the rules above and below them that end where theirs do.

    Where a row is one cell from end to end, nothing but the ends ties its outer rule to the table.
    """
    lone = [group.horizontal[0] for group in groups if len(group.horizontal) == 1 and not group.vertical]
    tables = [group for group in groups if len(group.horizontal) > 1 and group.vertical]
    tables += [group for group in groups if _is_cut_row(group)]
    lone.sort(key=lambda rule: rule.start)
    taken: set[Ruling] = set()
    for table in tables:
        for rule in _as_wide(lone, table, measure):
            near = min(abs(rule.place - own.place) for own in table.horizontal)
            if rule not in taken and near <= _REACH * measure.letter:
                table.horizontal.append(rule)
                taken.add(rule)
    return [*tables, *(Rulings([rule], []) for rule in lone if rule not in taken)]


def _is_cut_row(group: Rulings) -> bool:
    """Whether lines down stand on, or hang from, a single rule: the rest of a row that a page break cuts."""
    return len(group.horizontal) == 1 and len(group.vertical) >= _WALLS_OF_ROW


def _as_wide(lone: list[Ruling], table: Rulings, measure: Measures) -> list[Ruling]:
    """The rules, sorted by start, that begin and end where the table does; those near its middle first."""
    start = min(rule.start for rule in table.horizontal)
    end = max(rule.end for rule in table.horizontal)
    middle = (table.horizontal[0].place + table.horizontal[-1].place) / 2
    first = bisect_left(lone, start - measure.snap, key=lambda rule: rule.start)
    last = bisect_right(lone, start + measure.snap, key=lambda rule: rule.start)
    wide = [rule for rule in lone[first:last] if abs(rule.end - end) <= measure.snap]
    return sorted(wide, key=lambda rule: abs(rule.place - middle))


def with_ends(group: Rulings, measure: Measures) -> Rulings:
    """The group with a line added at each side where its rules overhang together."""
    horizontal = [*group.horizontal, *_ends(group.vertical, group.horizontal, measure)]
    vertical = [*group.vertical, *_ends(group.horizontal, group.vertical, measure)]
    return Rulings(horizontal, vertical)


def _ends(rules: Sequence[Ruling], crossing: Sequence[Ruling], measure: Measures) -> list[Ruling]:
    """Lines along the common ends of `rules` beyond the outermost rules that cross them."""
    places = [ruling.place for ruling in crossing]
    if not places:
        return []
    first, last = min(places) - measure.letter, max(places) + measure.letter
    before = _common_end([(rule.start, rule.place) for rule in rules if rule.start < first], measure)
    after = _common_end([(rule.end, rule.place) for rule in rules if rule.end > last], measure)
    return [*before, *after]


def _common_end(ends: list[tuple[float, float]], measure: Measures) -> list[Ruling]:
    """The line through the ends, if at least two rules end within a snap of the middle one."""
    ends.sort()
    middle = ends[len(ends) // 2][0] if ends else 0.0
    places = [place for end, place in ends if abs(end - middle) <= 2 * measure.snap]
    if len(places) < 2 or 2 * len(places) < len(ends):
        return []
    return [Ruling(middle, min(places), max(places))]
