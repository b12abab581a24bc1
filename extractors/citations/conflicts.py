"""One instrument cited with two dates, two issuers or two symbols: one of them must be wrong."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import regex

from extractors.citations.cited import Cited
from extractors.citations.issuers import may_be_one_issuer, two_issuers
from models.finding import Finding
from models.partial_date import PartialDate

# Numbers start again every year in every agency (Nghị định 30/2020, Điều 15), so one symbol is often
# two instruments. These suffixes are of one authority in the country: QĐ-TTg, NQ-CP, QH15, NQ/TW.
_CENTRAL = regex.compile(r"[-/](?:TW|CP|TTg|TTG|UBTVQH\d+|QH\d+|CTN)$")
# Of these the number is given once only: by the Party's term, by the legislature's, or with the year.
_ONCE = regex.compile(r"[-/](?:TW|UBTVQH\d+|QH\d+)$|/(?:19|20)\d\d/")
_YEAR = regex.compile(r"/((?:19|20)\d\d)/")
_BETWEEN_WORDS = regex.compile(r"\W+")
_SHORTEST_TITLE = 20
_BY_TERM = regex.compile(r"^\d+-|HĐND")
"""Numbers of the Party's committees and of councils start again with a term, in the middle of a year."""
_COUNTED_ANEW = frozenset((2019, 2020, 2021, 2024, 2025))
"""When units were merged in mid-year, and their offices counted from 1 again under the same name.

By the resolutions 653/2019/UBTVQH14 and 35/2023/UBTVQH15, and by the reform of 1 July 2025.
"""


def conflicts(cited: Iterable[Cited]) -> Iterator[Finding]:
    """`conflicting_citation` findings: at most one of each kind for a symbol."""
    groups: dict[str, list[Cited]] = {}
    for item in cited:
        if item.instrument.form == "whole" and item.instrument.symbol:
            groups.setdefault(item.instrument.symbol.upper(), []).append(item)
    for group in groups.values():
        yield from _two_dates(group)
        yield from two_issuers(group)
    yield from _two_symbols([group[0] for group in groups.values()])


def _two_dates(group: Sequence[Cited]) -> Iterator[Finding]:
    """The citation whose date is in the minority, if the dates cannot be of two instruments."""
    dated = [item for item in group if item.citation.cited]
    if len(dated) < 2:
        return
    distinct = list({_identity(item): item for item in reversed(dated)}.values())[::-1]
    for index, later in enumerate(distinct):
        for earlier in distinct[:index]:
            if _same_instrument(earlier, later) and not _date(earlier).may_be(_date(later)):
                yield _date_finding(dated, earlier, later)
                return


def _identity(item: Cited) -> tuple[str, str | None, str]:
    return _date(item).iso, item.instrument.issuer, _plain(item.citation.title)


def _date_finding(dated: Sequence[Cited], earlier: Cited, later: Cited) -> Finding:
    counts = Counter(_date(item).iso for item in dated)
    odd, usual = (
        (earlier, later) if counts[_date(later).iso] > counts[_date(earlier).iso] else (later, earlier)
    )
    message = (
        f"Văn bản {later.citation.symbol} được viện dẫn với hai ngày khác nhau: "
        f"{_date(usual).written} và {_date(odd).written}."
    )
    code = "conflicting_citation"
    return odd.finding(code, "warning", message, _date(usual).iso, _date(odd).iso)


def _two_symbols(firsts: Sequence[Cited]) -> Iterator[Finding]:
    """One number, type and year or day, but two central authorities: `26/2020/NĐ-CP`, `26/2020/NĐ-TTg`."""
    seen: dict[tuple[str | None, str, str], Cited] = {}
    for item in firsts:
        citation, key = item.citation, instrument_key(item)
        first = seen.setdefault(key, item) if key else item
        if first is not item:
            message = (
                "Một văn bản được viện dẫn với hai ký hiệu khác nhau: "
                f"{first.citation.symbol} và {citation.symbol}."
            )
            expected, actual = first.citation.symbol, citation.symbol
            yield item.finding("conflicting_citation", "warning", message, expected, actual)


def instrument_key(item: Cited) -> tuple[str | None, str, str] | None:
    """What tells an instrument of a central authority, whichever: its number, type and time."""
    time = _time(item)
    if time is None or item.instrument.form != "whole" or not _is_central(item):
        return None
    return item.citation.number, item.citation.doc_type, time


def _time(item: Cited) -> str | None:
    """The year in a symbol, else the day: with number and type it tells an instrument."""
    year = _YEAR.search(item.citation.symbol or "")
    if year:
        return year[1]
    cited = item.citation.cited
    return cited.iso if cited and cited.day else None


def _is_central(item: Cited) -> bool:
    return _CENTRAL.search(item.citation.symbol or "") is not None


def _date(item: Cited) -> PartialDate:
    date = item.citation.cited
    assert date is not None
    return date


def _same_instrument(one: Cited, other: Cited) -> bool:
    """Whether two citations of one symbol must be of one instrument, whatever their dates."""
    issuers = (one.instrument.issuer, other.instrument.issuer)
    if all(issuers) and not _is_central(one) and not may_be_one_issuer(*issuers):
        return False
    if _ONCE.search(one.citation.symbol or "") or _in_one_register(one, other):
        return True
    short, long = sorted((_plain(one.citation.title), _plain(other.citation.title)), key=len)
    if short and not long.startswith(short):
        return False
    if short and (len(short) >= _SHORTEST_TITLE or short == long):
        return True
    if _is_central(one) and _date(one).year == _date(other).year:
        return True
    # Without titles to compare, a slip of the pen changes one figure of a date, not the whole of it.
    return sum(left != right for left, right in zip(_day(one), _day(other), strict=True)) <= 1


def _in_one_register(one: Cited, other: Cited) -> bool:
    """True where both are of one office and one year, in which it gives a number once."""
    if _BY_TERM.search(one.citation.symbol or ""):
        return False
    offices = {(one.instrument.issuer or "").casefold(), (other.instrument.issuer or "").casefold()}
    years = {_date(one).year, _date(other).year}
    return len(offices) == len(years) == 1 and "" not in offices and years.isdisjoint(_COUNTED_ANEW)


def _plain(title: str | None) -> str:
    """The title without case and punctuation."""
    return _BETWEEN_WORDS.sub(" ", (title or "").casefold()).strip()


def _day(item: Cited) -> str:
    date = _date(item)
    return f"{date.year:04d}{date.month or 0:02d}{date.day or 0:02d}"
