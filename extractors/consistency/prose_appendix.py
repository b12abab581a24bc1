"""Clauses that send their reader to an appendix, held against it: `… là 1.250 triệu đồng (Phụ lục II)`."""

from collections.abc import Iterable, Iterator, Sequence

import regex

from extractors.citations.passages import Passage
from extractors.consistency.appendix_names import label_of, may_name, named_appendices
from extractors.consistency.clause_targets import clause_target
from extractors.consistency.prose import closest, is_called, unlike_table
from extractors.consistency.table_figures import Figure, naming_words
from extractors.targets.clause import stated_in
from extractors.targets.clauses import clauses
from models.finding import Finding
from models.target import Target

_YEAR = regex.compile(r"(?<!\d)20\d\d(?!\d)")
FEWEST_WORDS = 2
"""Fewer than elsewhere name a figure: the clause tells in which table it stands."""


def unlike_appendices(
    passages: Iterable[Passage], figures: Sequence[Figure], told: Iterable[Finding]
) -> Iterator[Finding]:
    """At most one finding a clause that states a figure otherwise than the appendix that it names."""
    reported = {one.evidence.raw for one in told if one.evidence}
    numbered = [one for one in figures if one.appendix and len(one.words) >= FEWEST_WORDS]
    for passage in passages if numbered else ():
        if passage.zone == "body" and may_name(passage.text.value):
            yield from _in_passage(passage, numbered, reported)


def _in_passage(passage: Passage, figures: Sequence[Figure], reported: set[str]) -> Iterator[Finding]:
    for span in clauses(passage.text.value):
        clause = passage.text.value[slice(*span)]
        labels = {(one.label.number, one.label.is_roman) for one in named_appendices(clause)}
        if len(labels) != 1 or clause in reported:
            continue
        there = [one for one in figures if label_of("phụ lục", one.appendix)[1:] in labels]
        targets = (clause_target(passage, span, stated) for stated in stated_in(clause))
        found = next(filter(None, (_unlike(target, there) for target in targets)), None)
        if found:
            yield found


def _unlike(target: Target, figures: Iterable[Figure]) -> Finding | None:
    if target.op is not None or target.value is None:
        return None
    words = naming_words(target.indicator)
    figure = closest([one for one in figures if _names(one, words, target)])
    return unlike_table(target, figure) if figure else None


def _names(figure: Figure, words: frozenset[str], target: Target) -> bool:
    """True where the clause speaks of the figure alone, in its unit, and of no other year."""
    years = {int(year) for year in _YEAR.findall(target.raw)}
    same_year = not figure.years or not years or figure.years == years
    return same_year and figure.unit in (None, target.unit) and is_called(figure, words, target)
