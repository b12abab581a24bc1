"""Figures of prose held against those of tables that bear their name: of targets, of clauses on an appendix.

A target is of one year and names all that its figure is called. A clause that sends its reader to an appendix
(`… là 1.250 triệu đồng (Phụ lục II)`) tells in which tables the figure stands: less must be said of it.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Container, Iterable, Iterator
from decimal import Decimal
from itertools import chain, islice

from extractors.audit.messages import vietnamese
from extractors.consistency.appendix_names import AppendixLabel, label_of, may_name, named_appendices
from extractors.consistency.prose.arithmetic_rules import pattern, vocabulary
from extractors.consistency.prose.clause_targets import Clause, clause_target, target_finding
from extractors.consistency.prose.said import years_in
from extractors.consistency.prose.table_figures import Figure, naming_words, tells_plan
from extractors.numbers.units import unit_kind
from extractors.targets.clause import stated_in
from models.finding import Finding
from models.target import Target

FEWEST_WORDS, FEWEST_IN_APPENDIX = 3, 2
"""Words that name an indicator before a figure is taken to be of the same one."""
COVERED = 0.8
"""The share of a target's words that header and caption of a column must have."""
_OF_SEVERAL_UNITS = ("money", "measure")
"""Told now in one unit and now in another, so that figures without one cannot be compared."""


class NamedFigures:
    """Figures whose name has words enough, each kept under the rarest: few are asked for each."""

    def __init__(self, figures: Iterable[Figure], fewest_words: int) -> None:
        named = [one for one in figures if len(one.words) >= fewest_words]
        often = Counter(chain.from_iterable(one.words for one in named))
        self._by_word: defaultdict[str, list[Figure]] = defaultdict(list)
        for one in named:
            self._by_word[min(one.words, key=lambda word: (often[word], word))].append(one)

    def within(self, words: frozenset[str]) -> Iterator[Figure]:
        """The figures that words can name: all of their own are among these."""
        return (one for word in words for one in self._by_word.get(word, ()) if one.words <= words)

    def unlike(self, target: Target, fits: Callable[[Figure, Target], bool]) -> Finding | None:
        """The finding that the one figure which bears the target's name, and fits, says something else."""
        if target.op is not None or target.value is None:
            return None
        words = naming_words(target.indicator)
        named = [one for one in self.within(words) if fits(one, target) and _is_called(one, words, target)]
        # Of several the one that is called most: `Tổng số hộ nghèo`, not `Tổng số hộ` beside it.
        closest = (one for one in named if all(one is other or other.words < one.words for other in named))
        return next((_unlike(target, one) for one in closest), None)


def is_of_target(figure: Figure, target: Target) -> bool:
    """True for the year of the target, which a total need not tell, and for the unit of a row."""
    if figure.is_row and figure.unit != target.unit:
        return False
    return target.year in figure.years or not (figure.years or figure.is_row)


def unlike_appendices(
    clauses: Iterable[Clause], figures: Iterable[Figure], told: Container[str]
) -> Iterator[Finding]:
    """At most one finding a clause that states a figure otherwise than the appendix that it names."""
    by_label = _by_label(figures)
    for clause in (one for one in clauses if may_name(one.text)) if by_label else ():
        # Whatever the word is: an appendix of tables is called `Biểu` as well.
        labels = {one.label._replace(word="phụ lục") for one in named_appendices(clause.text)}
        there = by_label.get(next(iter(labels))) if len(labels) == 1 else None
        if there is not None and clause.text not in told:
            targets = (clause_target(clause, stated) for stated in stated_in(clause.text))
            yield from islice(filter(None, (there.unlike(target, _is_of_clause) for target in targets)), 1)


def _by_label(figures: Iterable[Figure]) -> dict[AppendixLabel, NamedFigures]:
    """The figures of each appendix that bears a number."""
    by_text: defaultdict[str, list[Figure]] = defaultdict(list)
    for one in figures:
        if one.appendix:
            by_text[one.appendix].append(one)
    by_label: defaultdict[AppendixLabel, list[Figure]] = defaultdict(list)
    for text, found in by_text.items():
        by_label[label_of("phụ lục", text)] += found
    numbered = {label: found for label, found in by_label.items() if label.number}
    return {label: NamedFigures(found, FEWEST_IN_APPENDIX) for label, found in numbered.items()}


def _is_of_clause(figure: Figure, target: Target) -> bool:
    """True where the clause speaks of the figure's unit, and of no other year."""
    years = years_in(target.raw)
    same_year = not figure.years or not years or figure.years == years
    return same_year and figure.unit in (None, target.unit)


def unlike_all(target: Target, figures: Iterable[Figure]) -> Finding | None:
    """The finding that all of the figures say otherwise than the prose, and in one voice."""
    found = [_unlike(target, figure) for figure in figures]
    return found[0] if len({one.expected if one else None for one in found}) == 1 else None


def _unlike(target: Target, figure: Figure) -> Finding | None:
    """The finding that a table says another figure than the prose; None where it is the same."""
    if target.value is None or any(_agree(target.value, value) for value in figure.values):
        return None
    message = (
        f"{target.indicator}: lời văn ghi {vietnamese(target.value)} {target.unit}, "
        f"bảng {figure.table} ({figure.name}) ghi {vietnamese(figure.values[0])}"
    )
    return target_finding("target_not_in_table", message, target, figure.values[0])


def _is_called(figure: Figure, words: frozenset[str], target: Target) -> bool:
    """True where a target whose words are all of the figure's and `words` bears its name.

    And where both are a change or neither is.
    """
    if figure.is_rate != (target.unit == "%"):
        return False
    if figure.unit != target.unit and unit_kind(target.unit) in _OF_SEVERAL_UNITS:
        return False
    lead = target.raw.partition(f" {target.unit}")[0]
    if pattern("of_another_plan").search(lead) or (figure.is_reached and tells_plan(lead)):
        return False
    unsaid = words - figure.around
    if len(unsaid) > (1 - COVERED) * len(words) + 1e-9 or unsaid.difference(vocabulary("aside")):
        return False
    changes = pattern("by_how_much").search(target.raw) and not pattern("to_how_much").search(target.raw)
    return bool(changes) == bool(pattern("by_how_much").search(figure.own))


def _agree(one: Decimal, other: Decimal) -> bool:
    """True where two numbers are the same when cut or rounded to the fewer digits of the two."""
    exponents = [int(number.as_tuple().exponent) for number in (one, other)]
    coarser = max(exponents)
    return one == other if min(exponents) >= 0 else abs(one - other) < Decimal(1).scaleb(coarser)
