"""Whole and parts as the headers state them: `Tổng số` beside its parts, `Trong đó`, `Chia ra`."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from extractors.relations.figures import Figures
from extractors.relations.header_words import path_says, says
from models.table import Column
from models.value import value


@value
class Division:
    """Columns that the header presents as the parts of the column `whole`.

    `exhaustive` where its words say that the parts are all there is, `announced` where words or a
    shared heading make them parts at all: beside `Tổng mức đầu tư` anything may stand. `remote` parts
    stand under a heading of their own further on (`Trình độ`): only the numbers tell that they are all.
    """

    whole: int
    parts: tuple[int, ...]
    exhaustive: bool = False
    announced: bool = True
    remote: bool = False


def divisions(figures: Figures) -> Iterator[Division]:
    """Every division that the header paths suggest, but for parts that overlap."""
    columns = [column for column in figures.columns if column.kind in ("number", "rate")]
    yield from (one for one in _suggested(columns) if not _overlap(one, columns))


def _suggested(columns: Sequence[Column]) -> Iterator[Division]:
    yield from _announced(columns)
    yield from _both_sexes(columns)
    for position, column in enumerate(columns):
        if column.path and says("starts_whole", column.path[-1]):
            yield from _beside(columns, position)


def _announced(columns: Sequence[Column]) -> Iterator[Division]:
    """`Trong đó` over several columns: the whole is the nearest column before it under the same header."""
    position = 0
    while position < len(columns):
        depth = _announcement(columns[position])
        if depth is None:
            position += 1
            continue
        word, above = columns[position].path[depth], columns[position].path[:depth]
        stop = position
        while stop < len(columns) and columns[stop].path[: depth + 1] == (*above, word):
            stop += 1
        whole = _whole_before(columns, position, above)
        if whole is not None:
            under, kind = columns[position:stop], columns[whole].kind
            sets = _representatives(under, depth + 1, kind), _members(under, depth + 1, kind)
            for parts in dict.fromkeys(sets):
                yield Division(columns[whole].col, parts, says("exhaustive_parts", word))
        position = stop


def _overlap(division: Division, columns: Sequence[Column]) -> bool:
    """Whether one sex alone stands among the parts: women may be members of the Union or poor as well."""
    parts = [column for column in columns if column.col in division.parts]
    return sum(says("sex", "".join(column.path[-1:])) for column in parts) == 1


def announced_parts(columns: Sequence[Column]) -> Iterator[tuple[Column, Column]]:
    """Each whole with each of the columns of numbers under `Trong đó` behind it.

    Beside columns that share a heading the whole is the one among them that is called a total, if one is.
    """
    numbers = [column for column in columns if column.kind == "number"]
    by_place = {column.col: column for column in numbers}
    pairs: dict[tuple[int, int], None] = {}
    for division in _announced(numbers):
        nearest = by_place[division.whole]
        beside = [one for one in numbers if one.path[:-1] == nearest.path[:-1] != ()]
        wholes = [one for one in beside if called_total(one)] if len(beside) > 1 else [nearest]
        for whole in wholes[:1]:
            pairs |= dict.fromkeys((whole.col, part) for part in division.parts if part > whole.col)
    yield from ((by_place[whole], by_place[part]) for whole, part in pairs)


def _both_sexes(columns: Sequence[Column]) -> Iterator[Division]:
    """`Nam` and `Nữ`, alone under their heading: together they are the column before them."""
    for position in range(1, len(columns) - 1):
        whole, one, other = columns[position - 1 : position + 2]
        if whole.kind == one.kind == other.kind and _are_sexes(one, other):
            rest = columns[position + 2 : position + 3]
            if not any(column.path[:-1] == one.path[:-1] != () for column in rest):
                yield Division(whole.col, (one.col, other.col), exhaustive=True)


def _are_sexes(one: Column, other: Column) -> bool:
    if not (one.path and other.path and says("sex", one.path[-1]) and says("sex", other.path[-1])):
        return False
    return one.path[:-1] == other.path[:-1] and one.path[-1].casefold() != other.path[-1].casefold()


def _announcement(column: Column) -> int | None:
    """The depth of `Trong đó` in a header path."""
    return next((depth for depth, text in enumerate(column.path) if says("parts", text)), None)


def _whole_before(columns: Sequence[Column], position: int, above: tuple[str, ...]) -> int | None:
    """The last column before that stands under the same header and is no part; in the same kind if one is."""
    kind, depth = columns[position].kind, len(above)
    before = [one for one in range(position) if columns[one].path[:depth] == above]
    under = [one for one in before if _announcement(columns[one]) != depth]
    same = [one for one in under if columns[one].kind == kind]
    nearest = same or under
    return nearest[-1] if nearest else None


def _beside(columns: Sequence[Column], position: int) -> Iterator[Division]:
    """A column called a total: its siblings after or before it, or the like columns of the groups there."""
    whole = columns[position]
    above = whole.path[:-1]
    after = _while_under(columns[position + 1 :], above)
    before = _while_under(columns[position - 1 :: -1] if position else [], above)[::-1]
    announced = called_total(whole)
    for side, nearest in ((after, 0), (before, -1)):
        if side:
            yield from _of_side(whole, side, side[nearest])
    if announced:
        for name, group in groupby(after, key=lambda column: column.path[len(above) : len(above) + 1]):
            parts = _representatives(list(group), len(above) + 1, whole.kind)
            yield Division(whole.col, parts, announced=False, remote=bool(name))


def _of_side(whole: Column, side: Sequence[Column], nearest: Column) -> Iterator[Division]:
    """What the columns on one side of a total, one of them next to it, may divide it into."""
    depth, announced = len(whole.path) - 1, called_total(whole)
    under = [column for column in side if column.path[: depth + 1] == nearest.path[: depth + 1]]
    divided = [*_alike(side, whole.kind), _representatives(under, depth + 1, whole.kind)]
    for chosen in _chosen(side, depth, whole.kind):
        yield Division(whole.col, chosen, announced=announced or chosen in divided)
    yield from (Division(whole.col, parts) for parts in divided)


def _chosen(columns: Sequence[Column], depth: int, kind: str) -> Iterator[tuple[int, ...]]:
    """What headers at `depth` give their whole; a column alone behind groups may be a remark and no part."""
    few, members = _representatives(columns, depth, kind), _members(columns, depth, kind)
    yield few
    if members != few:
        yield members
        headings, last = [column.path[: depth + 1] for column in columns], columns[-1].col
        if headings.count(headings[-1]) == 1:
            yield tuple([part for part in members if part != last])


def _while_under(columns: Sequence[Column], above: tuple[str, ...]) -> list[Column]:
    """The columns up to the first that does not stand under the header `above` or is a total itself."""
    kept: list[Column] = []
    for column in columns:
        if column.path[: len(above)] != above:
            break
        if len(column.path) == len(above) + 1 and says("starts_whole", column.path[-1]):
            break
        kept.append(column)
    return kept


def _alike(columns: Sequence[Column], kind: str) -> Iterator[tuple[int, ...]]:
    """Columns of the same kind whose last header is the same (`Số hộ` in each of several groups)."""
    by_leaf: dict[str, list[int]] = {}
    for column in columns:
        if column.kind == kind and len(column.path) > 1:
            by_leaf.setdefault(column.path[-1].casefold(), []).append(column.col)
    yield from (tuple(cols) for cols in by_leaf.values() if len(cols) > 1)


def _representatives(columns: Sequence[Column], depth: int, kind: str) -> tuple[int, ...]:
    """One column for each header at `depth`: its total, else its first column of the kind."""
    return tuple([(totals or group)[0].col for totals, group in _by_header(columns, depth, kind)])


def _members(columns: Sequence[Column], depth: int, kind: str) -> tuple[int, ...]:
    """The total of each header at `depth`, else all its columns: `Trồng` and `Tự nhiên` under `Sản xuất`."""
    groups = _by_header(columns, depth, kind)
    return tuple([one.col for totals, group in groups for one in totals[:1] or group])


def _by_header(
    columns: Sequence[Column], depth: int, kind: str
) -> Iterator[tuple[list[Column], list[Column]]]:
    """For each header at `depth` its columns called totals, and all its columns, of the kind."""
    groups: dict[tuple[str, ...], list[Column]] = {}
    for column in columns:
        if column.kind == kind:
            groups.setdefault(column.path[: depth + 1], []).append(column)
    for group in groups.values():
        yield [one for one in group if says("starts_whole", "".join(one.path[-1:]))], group


def called_total(column: Column) -> bool:
    """True where the last header of a column is nothing but a word for total."""
    return bool(column.path) and says("whole", column.path[-1])


def speaks_of_change(columns: Sequence[Column]) -> bool:
    """True where a header among them speaks of what is added, taken away or left."""
    return any(path_says("difference", column.path) for column in columns)
