"""The totals of tables that are told of the whole area: what is counted, in which year and at what time."""

from collections.abc import Iterable, Iterator, Mapping

import regex

from extractors.consistency.prose.said import Said, pattern, said, small, words_of
from extractors.consistency.prose.table_figures import Figure, tells_plan, total_figures
from models.table import Table

_BRACKETS = regex.compile(r"\([^()]*\)")


def area_totals(tables: Iterable[Table], area: str) -> Iterator[Figure]:
    """Those of tables whose captions name what a column counts, and nothing else, nor a plan."""
    for table in tables:
        if table.title:
            yield from _of_table(table, table.title, area)


def _of_table(table: Table, title: str, area: str) -> Iterator[Figure]:
    """Each total of the table by what is counted, with time, area and direction; of plans there is none."""
    caption = _unbracketed(title, area)
    named = [said(part).words - words_of("caption") for part in pattern("and").split(caption)]
    label = said(small(next((row.label for row in table.rows if row.kind == "total"), None) or "", area))
    headers: dict[int, Said] = {}
    for figure in total_figures(table):
        headers = headers or {one.col: said(_unbracketed(" ".join(one.path), area)) for one in table.columns}
        total = _area_total(figure, headers, said(caption), label)
        is_whole = label.words <= total.words | words_of("caption")
        if is_whole and not tells_plan(figure.name) and _heads(named, total, headers):
            yield total


def _unbracketed(text: str, area: str) -> str:
    """The text as `small` has it, without what stands in brackets."""
    return small(_BRACKETS.sub(" ", text), area)


def _area_total(figure: Figure, headers: Mapping[int, Said], caption: Said, label: Said) -> Figure:
    own = headers[figure.col]
    directions = own.words & words_of("directions")
    words = own.words - words_of("result") - (words_of("change") if directions else frozenset())
    beside = _counted_beside(headers) if directions and not words else None
    words, years = beside or (words, own.years)
    return figure._replace(
        words=words,
        years=years or caption.years,
        moments=frozenset() if beside else own.moments | caption.moments | label.moments,
        area=label.area or own.area or caption.area,
        directions=directions,
    )


def _counted_beside(headers: Mapping[int, Said]) -> tuple[frozenset[str], frozenset[int]] | None:
    """What the columns of which one tells the change count, with their years: the same at two times."""
    times = [one for one in headers.values() if one.years or one.moments]
    names = {one.words - words_of("result") for one in times}
    if len(times) < 2 or len(names) != 1:
        return None
    return names.pop(), frozenset().union(*(one.years for one in times))


def _heads(named: Iterable[frozenset[str]], total: Figure, headers: Mapping[int, Said]) -> bool:
    """True where each thing that a caption names is that of a column, and one of them that of the total."""
    things = [one - total.directions for one in named if one]
    alone = any(one <= total.words for one in things)
    return alone and all(any(one <= header.words for header in headers.values()) for one in things)
