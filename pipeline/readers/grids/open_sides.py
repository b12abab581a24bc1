"""Tables with an open side: rules that end in the air at one place are closed there by an invisible line."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from pipeline.readers.grids.measures import Measures
from pipeline.readers.grids.rulings import Ruling, Rulings

_REACH = 5  # letters; a rule farther from an open table than two lines of text is not its own


def with_lone_rules(groups: list[Rulings], measure: Measures) -> list[Rulings]:
    """Open tables with the rules above and below them that end where theirs do.

    Where a row is one cell from end to end, nothing but the ends ties its outer rule to the table.
    """
    lone = [group.horizontal[0] for group in groups if len(group.horizontal) == 1 and not group.vertical]
    tables = [group for group in groups if len(group.horizontal) > 1 and group.vertical]
    lone.sort(key=lambda rule: rule.start)
    taken: set[Ruling] = set()
    for table in tables:
        for rule in _as_wide(lone, table, measure):
            near = min(abs(rule.place - own.place) for own in table.horizontal)
            if rule not in taken and near <= _REACH * measure.letter:
                table.horizontal.append(rule)
                taken.add(rule)
    return [*tables, *(Rulings([rule], []) for rule in lone if rule not in taken)]


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
