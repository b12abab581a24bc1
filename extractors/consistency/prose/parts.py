"""Parts that a clause lists of a whole: `trồng 40 ha, gồm 25 ha keo và 18 ha quế`."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import combinations

from extractors.consistency.prose.arithmetic_rules import LONE_NUMBER, pattern, vocabulary
from extractors.consistency.prose.part_kinds import (
    are_counted_once,
    are_disjoint,
    are_sexes,
    has_one_number_each,
)
from extractors.numbers.units import unit_kind
from extractors.targets.amounts import amount_at
from models.target import Target

MOST_PARTS = 10
SLIP = 5
"""Parts differ from their whole by at most a fifth of it: of more, some are left out or told twice."""


def wrong_list(target: Target) -> tuple[Decimal, ...]:
    """The parts of the target's value in its clause, where they are more, or other, than the whole.

    Percentages are none: those of a part are of that part (`đạt 85%, trong đó khu trung tâm đạt 98%`).
    """
    if target.value is None or target.op is not None or unit_kind(target.unit) in (None, "rate", "ratio"):
        return ()
    openings = list(pattern("opening").finditer(target.raw))
    if len(openings) != 1 or not _ends_with_whole(target, target.raw[: openings[0].start()]):
        return ()
    listed = _within_brackets(target.raw[openings[0].end() :])
    parts = _parts(listed, target.unit)
    # Some that are the whole have others beside them that are parts of parts, or of no matter here.
    room = rounding((target.value, *parts))
    if pattern("again").search(listed) or any(abs(one - target.value) <= room for one in _sums(parts)):
        return ()
    worded = openings[0]["word"].casefold() != "trong đó" or are_sexes(listed, target.unit)
    return parts if parts and _are_wrong(target, target.value, parts, listed, worded=worded) else ()


def _are_wrong(
    target: Target, whole: Decimal, parts: tuple[Decimal, ...], listed: str, *, worded: bool
) -> bool:
    """Whether a part exceeds the whole, or all parts are not the whole, though nothing can be in two of them.

    `worded`: the words say that the parts are all there is, as they do where the last is what is left.
    """
    kind, total = unit_kind(target.unit), sum(parts)
    exact = _is_exact(listed)
    disjoint = exact and are_disjoint(listed, kind)
    if max(parts) > whole or (disjoint and total > whole):
        return True
    rest_told = pattern("rest").search(listed) is not None
    if not (exact and (worded or rest_told) and len(parts) > 1 and _is_closed(listed)):
        return False
    slip = abs(total - whole) * SLIP <= whole
    return slip or disjoint or rest_told or (total > whole and are_counted_once(target.raw, listed, kind))


def rounding(numbers: Iterable[Decimal]) -> Decimal:
    """By how much numbers that were rounded may miss each other's sum: half a unit of each last digit.

    Whole numbers are not rounded among whole ones.
    """
    digits = [Decimal(1).scaleb(int(one.as_tuple().exponent)) for one in numbers]
    return sum(digits, Decimal(0)) / 2 if min(digits) < 1 else Decimal(0)


def _sums(parts: tuple[Decimal, ...]) -> Iterator[Decimal]:
    """What two or more of the parts are together."""
    for size in range(2, len(parts) + 1):
        yield from (Decimal(sum(some)) for some in combinations(parts, size))


def _ends_with_whole(target: Target, before: str) -> bool:
    """True where the last number before the list is the whole, told exactly, and no other of its unit."""
    numbers = [
        (match, amount.reading)
        for match in LONE_NUMBER.finditer(before)
        if (amount := amount_at(before, match.start(), match.end()))
    ]
    if not numbers or pattern("roughly").search(before[: numbers[-1][0].start()]):
        return False
    alike = [reading for _, reading in numbers if reading.unit == target.unit]
    last = numbers[-1][1]
    return alike == [last] and last.op is None and last.value == target.value


def _within_brackets(listed: str) -> str:
    """The list up to where the bracket ends that it stands in."""
    end = listed.find(")")
    return listed if end < 0 or "(" in listed[:end] else listed[:end]


def _parts(listed: str, unit: str | None) -> tuple[Decimal, ...]:
    """The numbers of a list; none where one is of another unit, or where they are very many."""
    numbers = list(LONE_NUMBER.finditer(listed))
    amounts = [amount_at(listed, match.start(), match.end()) for match in numbers]
    values = [one.reading.value for one in amounts if one and _is_unit(one.reading.unit, unit)]
    parts = tuple(value for value in values if value is not None)
    return parts if len(parts) == len(numbers) <= MOST_PARTS else ()


def _is_unit(part: str | None, whole: str | None) -> bool:
    """True where parts are counted as their whole is, or in short: pupils as people, `nhà` for `nhà kho`."""
    people = vocabulary("people")
    shortened = part is not None and (whole or "").startswith(f"{part} ") and unit_kind(whole) == "count"
    return part == whole or shortened or (part in people and whole in people and people[0] in (part, whole))


def _is_exact(listed: str) -> bool:
    roughly = pattern("roughly")
    return not any(roughly.search(listed[: match.start()]) for match in LONE_NUMBER.finditer(listed))


def _is_closed(listed: str) -> bool:
    """True where each item has its number: without one, nobody tells how many there are."""
    items = pattern("item").split(listed.strip(" :,."))
    return not pattern("open_end").search(listed) and has_one_number_each(items)
