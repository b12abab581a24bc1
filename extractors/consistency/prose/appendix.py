"""Clauses that send their reader to an appendix, held against it: `… là 1.250 triệu đồng (Phụ lục II)`."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice

from extractors.citations.passages import Passage
from extractors.consistency.appendix_names import AppendixLabel, label_of, may_name, named_appendices
from extractors.consistency.prose.clause_targets import body_clauses, clause_target
from extractors.consistency.prose.named_figures import NamedFigures
from extractors.consistency.prose.table_figures import Figure, naming_words
from extractors.consistency.prose.targets import closest, is_called, unlike_table
from extractors.consistency.years import years_in
from extractors.targets.clause import stated_in
from models.finding import Finding
from models.target import Target

_Label = tuple[int | None, bool]
"""The number of an appendix, and whether it is Roman."""
FEWEST_WORDS = 2
"""Fewer than elsewhere name a figure: the clause tells in which table it stands."""


def unlike_appendices(
    passages: Iterable[Passage], figures: Iterable[Figure], told: Iterable[Finding]
) -> Iterator[Finding]:
    """At most one finding a clause that states a figure otherwise than the appendix that it names."""
    reported = {one.evidence.raw for one in told if one.evidence}
    by_label = _by_label(figures)
    for clause in body_clauses(passages, may_name) if by_label else ():
        labels = {_number(one.label) for one in named_appendices(clause.text)}
        there = by_label.get(next(iter(labels))) if len(labels) == 1 else None
        if there is not None and clause.text not in reported:
            targets = (clause_target(clause, stated) for stated in stated_in(clause.text))
            yield from islice(filter(None, (_unlike(target, there) for target in targets)), 1)


def _by_label(figures: Iterable[Figure]) -> dict[_Label, NamedFigures]:
    """The figures of each appendix that bears a number."""
    by_text: defaultdict[str, list[Figure]] = defaultdict(list)
    for one in figures:
        if one.appendix:
            by_text[one.appendix].append(one)
    by_label: defaultdict[_Label, list[Figure]] = defaultdict(list)
    for text, found in by_text.items():
        by_label[_number(label_of("phụ lục", text))] += found
    return {label: NamedFigures(found, FEWEST_WORDS) for label, found in by_label.items() if label[0]}


def _number(label: AppendixLabel) -> _Label:
    return label.number, label.is_roman


def _unlike(target: Target, figures: NamedFigures) -> Finding | None:
    if target.op is not None or target.value is None:
        return None
    words = naming_words(target.indicator)
    figure = closest([one for one in figures.within(words) if _names(one, words, target)])
    return unlike_table(target, figure) if figure else None


def _names(figure: Figure, words: frozenset[str], target: Target) -> bool:
    """True where the clause speaks of the figure alone, in its unit, and of no other year."""
    years = years_in(target.raw)
    same_year = not figure.years or not years or figure.years == years
    return same_year and figure.unit in (None, target.unit) and is_called(figure, words, target)
