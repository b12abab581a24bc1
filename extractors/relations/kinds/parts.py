"""Columns as sums of other columns: what headers divide, and runs of columns that add up."""

from collections.abc import Iterator, Sequence

from extractors.relations.check import checks
from extractors.relations.figures import Figures
from extractors.relations.header_parts import Division, called_total, divisions, speaks_of_change
from extractors.relations.probes import ENOUGH_ROWS, MOST_COLUMNS, Probes
from extractors.relations.relation import Assertion, Found, Linear, Relation
from extractors.relations.support import Enough, Support, best_supported, supported

HEADER_SHARE = 0.4
"""Parts under `Trong đó` or beside a total need not be all there are: so many rows must add up."""
LOOSE_SHARE = 0.7
"""The same where only the word `Tổng` opens the header of the whole (`Tổng mức đầu tư`)."""
DIGITS_A_ROW = 0.6
"""Figures that must agree for each row that is checked: parts of 3 and 5 often add up by chance."""
REMOTE_SHARE, REMOTE_ROWS = 0.8, 4
"""Rows that must add up before columns under a heading of their own are parts of the total."""
ZERO_BLANKS = 2
"""Rows that add up with a blank part."""
SHARE_OF_SMALL = 0.6
"""Where fewer agree, so many rows must add up."""
ENOUGH_ADJACENT = Enough(share=0.7, rows=ENOUGH_ROWS, digits=8)
"""Many digits must agree before columns that merely add up are taken to be parts."""
WIDEST = 12


def part_relations(figures: Figures, probes: Probes, *, tentative: bool) -> Iterator[Found]:
    """Header divisions that hold often enough, then runs of adjacent columns that nearly always add up.

    Tentatively the likeliest division of a column called a total need not hold.
    """
    divided, doubted = set[int](), set[int]()
    for whole, tried in _by_whole(figures).items():
        standing = [_with_zero_blanks(figures, relation, probes) for relation, stands in tried if stands]
        column = figures.column(whole)
        divided.update(relation.target for relation in standing)
        # Without those that more rows bear out with further parts, or without a stray column.
        likeliest = (one for one in standing if not any(_outdoes(figures, by, one) for by in standing))
        yield from (Found(relation, relation) for relation in likeliest)
        if tentative and not standing and column is not None and called_total(column):
            doubted.add(whole)
            yield Found(None, _with_zero_blanks(figures, tried[0][0], probes))
    for whole in figures.number_columns:
        if whole not in divided:
            for relation in _adjacent_parts(figures, whole, probes):
                yield Found(relation, None if whole in doubted else relation)


def _outdoes(figures: Figures, by: Relation, one: Relation) -> bool:
    """Whether `by` holds in more rows and fails in fewer; mostly blank parts fail in few for that alone."""
    if by.holding <= one.holding or by.checked - by.holding >= one.checked - one.holding:
        return False
    parts, others = set(by.expression.operands), set(one.expression.operands)
    return parts > others or (parts < others and not _share_heading(figures, parts, others - parts))


def _share_heading(figures: Figures, parts: set[int], strays: set[int]) -> bool:
    """Whether one of the strays stands under a heading with one of the parts."""
    tops = [{column.path[:1] for column in figures.columns if column.col in cols} for cols in (parts, strays)]
    return not tops[0].isdisjoint(tops[1])


def _by_whole(figures: Figures) -> dict[int, list[tuple[Relation, bool]]]:
    """For each whole the divisions that headers suggest, and whether enough rows bear them out."""
    tried: dict[int, list[tuple[Relation, bool]]] = {}
    seen: set[tuple[int, tuple[int, ...]]] = set()
    for division in divisions(figures):
        key = (division.whole, tuple(sorted(division.parts)))
        if len(division.parts) < 2 or key in seen or division.whole in division.parts:
            continue
        seen.add(key)
        asserted: Assertion = "mined" if division.remote else "header"
        relation, found = supported(figures, _sum(figures, asserted, division.whole, division.parts))
        column = figures.column(division.whole)
        certain = division.exhaustive and column is not None and called_total(column)
        tried.setdefault(division.whole, []).append(
            (relation, _header_holds(found, division, certain=certain))
        )
    return tried


def _sum(figures: Figures, asserted: Assertion, whole: int, parts: tuple[int, ...]) -> Relation:
    rows = figures.all_rows
    return Relation("parts", asserted, "columns", whole, Linear.sum_of(parts), rows)


def _with_zero_blanks(figures: Figures, relation: Relation, probes: Probes) -> Relation:
    """The relation over blank parts too, where other rows show often enough that a blank is nothing."""
    if all(probes.numbers_in(col) == len(figures.rows) for col in relation.expression.operands):
        return relation
    verdicts = checks(figures, relation, relation.lanes)
    shown = sum(verdict.holds and None in verdict.terms for verdict in verdicts)
    if shown < ZERO_BLANKS:
        return relation
    wider, found = supported(figures, relation._replace(zero_blanks=True))
    return wider if found.checked - relation.checked <= shown else relation


def _header_holds(found: Support, division: Division, *, certain: bool) -> bool:
    if division.remote:
        return found.share >= REMOTE_SHARE and found.telling >= REMOTE_ROWS
    if certain and found.checked:
        return found.holding > 0 or found.checked == 1
    share = HEADER_SHARE if division.announced else LOOSE_SHARE
    if found.digits < DIGITS_A_ROW * found.checked and found.share < SHARE_OF_SMALL:
        return False
    return found.holding >= 2 and found.telling >= 1 and found.share >= share


def _adjacent_parts(figures: Figures, whole: int, probes: Probes) -> Iterator[Relation]:
    """The run of number columns right after or right before `whole` that most often adds up to it."""
    if probes.numbers_in(whole) >= ENOUGH_ROWS and len(figures.number_columns) <= MOST_COLUMNS:
        yield from best_supported(figures, _runs(figures, whole), ENOUGH_ADJACENT)


def _runs(figures: Figures, whole: int) -> Iterator[Relation]:
    numbers = figures.number_columns
    position = numbers.index(whole)
    for run in (numbers[position + 1 :], numbers[:position][::-1]):
        for length in range(2, min(len(run), WIDEST) + 1):
            if length > 2 or not _is_change(figures, whole, run[:2]):
                terms = Linear.sum_of(sorted(run[:length]))
                yield Relation("parts", "mined", "columns", whole, terms, figures.all_rows)


def _is_change(figures: Figures, whole: int, parts: Sequence[int]) -> bool:
    """True where headers tell a stock and its change, which is stated as a difference."""
    return speaks_of_change([column for column in figures.columns if column.col in (whole, *parts)])
