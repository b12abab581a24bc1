"""What speaks for and against cells as children of one heading."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import regex

from extractors.unruled.header_scores import is_count, is_rate, likeness
from pipeline.readers.plain_text.header_words import Feature, HeaderCell

_TIMES = regex.compile(r"(?i)thời gian|tiến độ|giai đoạn|lộ trình|kế hoạch|chia theo|năm")
_TERM = regex.compile(r"(?i)(?:thời (?:gian|hạn)|tiến độ|lộ trình)\b")
"""What else heads a column of dates, and stands over a series of times as good as surely."""
_PLANS = regex.compile(r"(?i)kế hoạch|chỉ tiêu|dự toán|mục tiêu")
_SET = regex.compile(r"(?i)\b(?:giao|phấn đấu|đăng ký|đề nghị|quyết định)\b")
"""What a body does that sets a plan's figures."""
_PERIOD = regex.compile(
    r"(?i)(?:năm(?: học)?|giai đoạn|quý|tháng|\d+ tháng(?: đầu năm)?) ?[\d/IVX][\d\s/–-]*"
)
"""A heading that says nothing but a time."""
_COURSE = regex.compile(r"(?i)(?:kế hoạch|dự toán|chỉ tiêu|giao|ước|thực hiện|ước (?:tính )?thực hiện|đạt)\b")
"""What is told of a time: what was planned for it and what came of it."""
_YEAR = regex.compile(r"(?<![-–\d] ?)\b(?:19|20)\d\d\b(?! ?[-–])")
"""One year, not the first or last of several."""
_BARE_YEAR = regex.compile(r"(?i)(?:năm )?(?:19|20)\d\d(?: ?[-–] ?(?:19|20)?\d\d)?")
_COUNTS = regex.compile(r"(?i)số \w")
"""What counts something is not parted into counts of something else."""
_COMMON = frozenset(["số", "tỷ", "lệ", "các", "và", "của", "năm", "(%)", "tổng", "theo", "đến", "có"])
"""Words that headings share without being akin."""
_MOST = 5
"""Children of the largest groups that are told apart."""


class Neighbours(NamedTuple):
    """Of two neighbours: one series, one family, a count and its rate, the part of their words in common."""

    series: bool
    family: bool
    paired: bool
    alike: float

    @staticmethod
    def of(one: HeaderCell, other: HeaderCell) -> "Neighbours":
        """What two neighbours are to each other."""
        paired = is_count(one.kind) and is_rate(other.kind) and not other.ratio
        return Neighbours(
            one.serial and one.shape == other.shape,
            not one.families.isdisjoint(other.families),
            paired,
            likeness(one.kind, other.kind),
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
    yield "part inside", sum(cell.part for cell in cells)
    yield "member inside", sum(bool(cell.families) for cell in cells) / size
    yield "note, index or unit inside", sum(cell.has("note", "index", "unit") for cell in cells)
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
    yield "one part inside", any(cell.one_part for cell in others[:-1])


def cut(edge: Neighbours) -> Iterator[Feature]:
    """Two neighbours of which one is a child of a heading and the other is not."""
    yield "cuts a series", edge.series
    yield "cuts a pair", edge.paired
    yield "cuts like ones", edge.alike


def kinship(own: HeaderCell, cells: Sequence[HeaderCell]) -> Iterator[Feature]:
    """A heading over the cells: it names what they count; a child that says all of it stands beside it."""
    words = own.kind.words
    yield "child says all", sum(words <= child.kind.words for child in cells)
    yield "children say less", all(child.kind.words < words for child in cells)
    yield "count over a total", own.has("count") and cells[0].total
    akin = words - _COMMON
    yield "shared words", sum(not akin.isdisjoint(child.kind.words) for child in cells) / len(cells)
    yield "shared phrases", sum(not own.pairs.isdisjoint(child.pairs) for child in cells) / len(cells)
    yield from _one_family(own, cells)
    ratios = sum(child.ratio for child in cells)
    if own.compares or own.has("rate"):
        yield "compared", sum(child.compared for child in cells) / len(cells)
    if not own.compares:
        yield "ratios not compared", ratios
    yield "plan set by bodies", _is_set(own, cells)
    yield from _times(own.text, [child.text for child in cells])
    if cells[-1].serial:
        heads = _heads_series(own.text.casefold(), cells[-1])
        yield "term over times", heads and _TERM.match(own.text) is not None
    if own.unit:
        yield "units of their own", any(child.unit not in (None, own.unit) for child in cells)


def _times(text: str, below: Sequence[str]) -> Iterator[Feature]:
    """Plans and results stand under a time or over years, which stand under no other year."""
    courses = [child for child in below if _COURSE.match(child)]
    years = [child for child in below if _BARE_YEAR.fullmatch(child)]
    yield "time over plans and results", _PERIOD.fullmatch(text) is not None and len(courses) == len(below)
    yield "plan or result over years", _COURSE.match(text) is not None and len(years) == len(below)
    yield (
        "plan over itself",
        _PLANS.match(text) is not None and any(one.casefold() in text for one in courses),
    )
    yield "year over years", _YEAR.search(text) is not None and bool(years)
    yield "count over counts", _COUNTS.match(text) is not None and any(map(_COUNTS.match, below))


def _one_family(own: HeaderCell, cells: Sequence[HeaderCell]) -> Iterator[Feature]:
    families = [cell.families for cell in cells if not cell.total]
    common = frozenset.intersection(*families) if families else frozenset()
    yield "one family", bool(common)
    yield "heading of the family", not common.isdisjoint(own.heads)


def _is_set(own: HeaderCell, cells: Sequence[HeaderCell]) -> bool:
    return _PLANS.match(own.text) is not None and all(_SET.search(child.text) for child in cells)


def _heads_series(heading: str, last: HeaderCell) -> bool:
    stem = last.shape.removesuffix("#")
    timed = stem in ("", "tháng", "năm", "quý") and _TIMES.search(heading) is not None
    return timed or (stem != "" and stem in heading)


def repeats(cells: Sequence[HeaderCell]) -> int:
    """How many cells say what one before them says; those that count on do not."""
    shapes = [cell.shape for cell in cells if not cell.serial]
    return len(shapes) - len(set(shapes))
