"""One instrument whose issuer is told in two ways that cannot both be right."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from extractors.citations.cited import Cited
from extractors.citations.rules import authorities
from models.finding import Finding

_LEAST_NUMBER = 50
"""On one day of January two offices may well issue their number 5, hardly their number 250."""


def two_issuers(group: Sequence[Cited]) -> Iterator[Finding]:
    """At most one `conflicting_citation` for the citations of one symbol."""
    # What is told in the same way again contradicts nothing new: some texts cite a law ten thousand times.
    distinct: dict[tuple[object, ...], Cited] = {}
    for item in group:
        if item.instrument.issuer:
            distinct.setdefault(_told(item), item)
    for first, later in combinations(distinct.values(), 2):
        if _differ(first, later):
            message = (
                f"Văn bản {later.citation.symbol} được viện dẫn với hai cơ quan ban hành khác nhau: "
                f"{first.citation.issuer} và {later.citation.issuer}."
            )
            expected, actual = first.citation.issuer, later.citation.issuer
            yield later.finding("conflicting_citation", "warning", message, expected, actual)
            return


def _told(item: Cited) -> tuple[object, ...]:
    """All that decides whether two citations differ."""
    return item.instrument.issuer, item.instrument.term, item.citation.cited, item.citation.number


def may_be_one_issuer(one: str | None, other: str | None) -> bool:
    """Whether one name can be short for the other: `UBND tỉnh` and `UBND tỉnh X`."""
    short, long = sorted((one or "", other or ""), key=len)
    return short.casefold() in long.casefold()


def _differ(one: Cited, other: Cited) -> bool:
    names = (one.instrument.issuer or "", other.instrument.issuer or "")
    if one.instrument.term and other.instrument.term and names[0] == names[1]:
        return one.instrument.term != other.instrument.term
    if not _of_one_day(one, other):
        return False
    central = [_authority(name) for name in names]
    if all(central):
        return central[0] != central[1]
    return not may_be_one_issuer(*names) and not any(central) and _is_telling(one)


def _of_one_day(one: Cited, other: Cited) -> bool:
    """Whether both are of the same full date: what has none may be another instrument of that number."""
    dates = (one.citation.cited, other.citation.cited)
    return all(date is not None and date.day is not None for date in dates) and dates[0] == dates[1]


def _authority(name: str) -> str | None:
    folded = name.casefold()
    return next((known for known in authorities() if folded.startswith(known.casefold())), None)


def _is_telling(item: Cited) -> bool:
    digits = "".join(character for character in item.citation.number or "" if character.isdigit())
    return int(digits or 0) >= _LEAST_NUMBER
