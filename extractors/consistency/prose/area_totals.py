"""The totals of tables that are told of the whole area: what is counted, in which year and at what time."""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import NamedTuple

import regex

from extractors.consistency.prose.table_figures import Figure, total_figures
from extractors.consistency.rule_patterns import rule_pattern, word_set
from models.table import Table

_FILE = "prose/whole_area.toml"
pattern = partial(rule_pattern, _FILE)
"""The pattern of a rule of the data file beside."""
words_of = partial(word_set, _FILE)
"""The words of a list of that file."""
_WORD = regex.compile(r"\p{L}+")
_BRACKETS = regex.compile(r"\([^()]*\)")
_YEAR = regex.compile(r"(?<![\d/])20\d\d(?!\d)")
FEWEST_WORDS = 2
"""Words that name what is counted; `Số hộ` alone may be those of anything."""


class Said(NamedTuple):
    """What a text says of a figure: `words` tell what is counted, `moments` when in which `years`."""

    words: frozenset[str]
    years: frozenset[int]
    moments: frozenset[str]
    area: str | None


class AreaTotal(NamedTuple):
    """A figure of a total row; with `directions` it is by how much what is counted fell or rose."""

    figure: Figure
    said: Said
    directions: frozenset[str]


def own_area(issuer: str | None) -> str:
    """`xã đồi mây` of its People's Committee; empty where the issuer names no area."""
    found = pattern("named_area").search((issuer or "").casefold())
    return found[0] if found else ""


def small(text: str, area: str) -> str:
    """The text in small letters, in which the document's own `area` is `toàn xã`."""
    kind = pattern("area_kind").match(area)
    return text.casefold().replace(area, f"toàn {kind[0]}") if kind else text.casefold()


def said(text: str) -> Said:
    """What a text in small letters says beside its numbers."""
    area = pattern("area").search(text)
    rest = pattern("area").sub(" ", text)
    words = _WORD.findall(pattern("moment").sub(" ", rest))
    return Said(
        words=frozenset(words) - words_of("beside"),
        years=frozenset(map(int, _YEAR.findall(rest))),
        moments=frozenset(pattern("moment").findall(rest)),
        area=area["kind"] if area else None,
    )


def dated(own: Said, headings: Iterable[str]) -> Said:
    """With the year, and the time in it, of the nearest heading that tells one, where it tells none."""
    over = () if own.years else (said(heading.casefold()) for heading in headings)
    nearest = next((one for one in over if one.years), own)
    return own._replace(years=nearest.years, moments=own.moments | nearest.moments)


def area_totals(tables: Iterable[Table], area: str, names: Iterable[frozenset[str]]) -> Iterator[AreaTotal]:
    """Those of tables whose captions name what a column counts, and nothing else.

    Only tables that may bear one of the `names` are read: few do.
    """
    for table in tables:
        over = {one.col: _unbracketed(" ".join(one.path), area) for one in table.columns}
        if table.title and _may_bear(names, " ".join(over.values())):
            yield from _of_table(table, area, {col: said(text) for col, text in over.items()})


def _may_bear(names: Iterable[frozenset[str]], headers: str) -> bool:
    return any(all(word in headers for word in name) for name in names)


def _of_table(table: Table, area: str, headers: Mapping[int, Said]) -> Iterator[AreaTotal]:
    text = _unbracketed(table.title or "", area)
    caption = said(text)
    named = [said(part).words - words_of("caption") for part in pattern("and").split(text)]
    label = said(small(next((row.label for row in table.rows if row.kind == "total"), None) or "", area))
    for figure in total_figures(table):
        total = _area_total(figure, headers, caption, label)
        is_whole = label.words <= total.said.words | words_of("caption")
        if is_whole and len(total.said.words) >= FEWEST_WORDS and _heads(named, total, headers):
            yield total


def _unbracketed(text: str, area: str) -> str:
    """The text as `small` has it, without what stands in brackets."""
    return small(_BRACKETS.sub(" ", text), area)


def _area_total(figure: Figure, headers: Mapping[int, Said], caption: Said, label: Said) -> AreaTotal:
    own = headers[figure.col]
    directions = own.words & words_of("directions")
    words = own.words - words_of("result") - (words_of("change") if directions else frozenset())
    beside = _counted_beside(headers) if directions and not words else None
    words, years = beside or (words, own.years)
    moments = frozenset() if beside else own.moments | caption.moments | label.moments
    area = label.area or own.area or caption.area
    return AreaTotal(figure, Said(words, years or caption.years, moments, area), directions)


def _counted_beside(headers: Mapping[int, Said]) -> tuple[frozenset[str], frozenset[int]] | None:
    """What the columns of which one tells the change count, with their years: the same at two times."""
    times = [one for one in headers.values() if one.years or one.moments]
    names = {one.words - words_of("result") for one in times}
    if len(times) < 2 or len(names) != 1:
        return None
    return names.pop(), frozenset().union(*(one.years for one in times))


def _heads(named: Iterable[frozenset[str]], total: AreaTotal, headers: Mapping[int, Said]) -> bool:
    """True where each thing that a caption names is that of a column, and one of them that of the total."""
    things = [one - total.directions for one in named if one]
    alone = any(one <= total.said.words for one in things)
    return alone and all(any(one <= header.words for header in headers.values()) for one in things)
