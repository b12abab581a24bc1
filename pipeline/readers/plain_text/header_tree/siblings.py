"""What speaks for and against cells as children of one heading."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from extractors.unruled.headings.scores import is_count, is_rate, likeness
from extractors.years import YEAR
from pipeline.readers.plain_text.header_tree.wording import heading_says
from pipeline.readers.plain_text.header_tree.words import Feature, HeaderCell

_MOST = 5
"""Children of the largest groups that are told apart."""


class Kin(NamedTuple):
    """A heading and one below it: whether that says all its words, some of them only, one, two in a row."""

    all: bool
    less: bool
    words: bool
    phrases: bool

    @staticmethod
    @lru_cache(maxsize=16384)
    def of(own: HeaderCell, child: HeaderCell) -> "Kin":
        """What the cells are to each other."""
        words, below = own.kind.words, child.kind.words
        return Kin(
            words <= below,
            below < words,
            not own.akin.isdisjoint(below),
            not own.pairs.isdisjoint(child.pairs),
        )


class Neighbours(NamedTuple):
    """Of two neighbours: one series, one family, a count and its rate, the part of their words in common.

    `opening`: both open with the same word, as `Đất ở ¦ Đất lúa` do.
    """

    series: bool
    family: bool
    paired: bool
    alike: float
    opening: bool

    @staticmethod
    @lru_cache(maxsize=4096)
    def of(one: HeaderCell, other: HeaderCell) -> "Neighbours":
        """What two neighbours are to each other."""
        paired = is_count(one.kind) and is_rate(other.kind) and not other.ratio
        return Neighbours(
            one.serial and one.shape == other.shape,
            not one.families.isdisjoint(other.families),
            paired,
            likeness(one.kind, other.kind),
            one.opening == other.opening != "",
        )


def together(cells: Sequence[HeaderCell], pairs: Sequence[Neighbours]) -> Iterator[Feature]:
    """The cells as siblings; `pairs` are those of each with the next one."""
    size = len(cells)
    yield f"children: {min(size, _MOST)}", 1.0
    akin = sum(pair.family for pair in pairs)
    yield "series inside", sum(pair.series for pair in pairs)
    yield "family inside", akin
    yield "outside a family", akin and size - 1 - akin
    yield "count and rate", sum(pair.paired for pair in pairs)
    yield "siblings alike", sum(pair.alike for pair in pairs) / len(pairs)
    yield "siblings open alike", sum(pair.opening for pair in pairs) / len(pairs)
    yield "part inside", sum(cell.part for cell in cells)
    yield "member inside", sum(bool(cell.families) for cell in cells) / size
    yield "note, index or unit inside", sum(cell.has("note", "index", "unit") for cell in cells)
    yield "one family", bool(_common_families(cells))
    yield "twice the same sibling", repeats(cells)
    yield "rate first", is_rate(cells[0].kind)
    yield "announces before the last", sum(cell.announces for cell in cells[:-1])
    yield from _total_and_parts(cells)


def _total_and_parts(cells: Sequence[HeaderCell]) -> Iterator[Feature]:
    first, *others = cells
    yield "total first", first.total
    yield "total later", sum(cell.total for cell in others)
    yield "total and announced", first.total and any(cell.announces for cell in others)
    yield "one part first", first.one_part


def cut(edge: Neighbours) -> Iterator[Feature]:
    """Two neighbours of which one is a child of a heading and the other is not."""
    yield "cuts a series", edge.series
    yield "cuts a pair", edge.paired
    yield "cuts like ones", edge.alike
    yield "cuts ones that open alike", edge.opening


def kinship(own: HeaderCell, cells: Sequence[HeaderCell]) -> Iterator[Feature]:
    """A heading over the cells: it names what they count; one that says all of it stands beside it."""
    says_all, says_less, words, phrases = zip(*[Kin.of(own, child) for child in cells], strict=True)
    repeating, size = sum(says_all), len(cells)
    yield ("children all say it", 1.0) if repeating == size else ("child says all", repeating)
    yield "children say less", all(says_less)
    yield "count over a total", own.has("count") and cells[0].total
    yield "shared words", sum(words) / size
    yield "shared phrases", sum(phrases) / size
    if own.heads:
        yield "heading of the family", not own.heads.isdisjoint(_common_families(cells))
    if own.compares or own.has("rate"):
        yield "compared", sum(child.compared for child in cells) / size
    if own.says:
        yield from _times(own, cells)
    if cells[-1].serial:
        heads = _heads_series(own.text.casefold(), cells[-1])
        yield "term over times", heads and "term" in own.says
    if own.unit:
        yield "units of their own", any(child.unit not in (None, own.unit) for child in cells)


def _times(own: HeaderCell, cells: Sequence[HeaderCell]) -> Iterator[Feature]:
    """Plans and results stand under a time or over years, which stand under no other year."""
    says, below = own.says, [child.says for child in cells]
    if "plan" in says:
        yield "plan set by bodies", all("set by a body" in some for some in below)
    if "period" in says and any("course" in some for some in below):
        told = all(not some.isdisjoint(("course", "compares")) for some in below)
        yield "time over plans and results", told
    if "course" in says:
        yield "plan or result over years", all(not some.isdisjoint(("bare year", "period")) for some in below)
    if "year" in says:
        told = any("bare year" in some for some in below)
        yield "year over years", told or any(_is_of_another_year(own, child) for child in cells)
    if "counts" in says:
        yield "count over counts", any("counts" in some for some in below)


def _is_of_another_year(own: HeaderCell, child: HeaderCell) -> bool:
    """Whether the child is a plan or a result of another year than the heading, which does not compare."""
    if "compares" in own.says or not child.says.issuperset(("course", "year")) or child.compared:
        return False
    return YEAR.findall(own.text) != YEAR.findall(child.text)


def _common_families(cells: Sequence[HeaderCell]) -> frozenset[str]:
    families = [cell.families for cell in cells if not cell.total]
    return frozenset.intersection(*families) if families else frozenset()


def _heads_series(heading: str, last: HeaderCell) -> bool:
    stem = last.shape.removesuffix("#")
    timed = stem in ("", "tháng", "năm", "quý") and heading_says("times", heading)
    return timed or (stem != "" and stem in heading)


def repeats(cells: Sequence[HeaderCell]) -> int:
    """How many cells say what one before them says; those that count on do not."""
    shapes = [cell.shape for cell in cells if not cell.serial]
    return len(shapes) - len(set(shapes))
