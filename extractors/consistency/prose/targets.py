"""What the targets of a document say against each other, against themselves and against its tables."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from extractors.consistency.prose.arithmetic import wrong_arithmetic
from extractors.consistency.prose.clause_targets import conflict
from extractors.consistency.prose.table_figures import Figure, naming_words
from extractors.consistency.prose.unlike_tables import FEWEST_WORDS, NamedFigures, is_of_target
from models.finding import Finding
from models.target import Target


def prose_findings(targets: Sequence[Target], figures: Iterable[Figure]) -> Iterator[Finding]:
    """At most one finding a target, the surest first."""
    named = NamedFigures(figures if targets else (), FEWEST_WORDS)
    before: defaultdict[object, list[Target]] = defaultdict(list)
    for target in targets:
        words = naming_words(target.indicator)
        alike = before[words, target.year, target.unit, target.op]
        found = (
            wrong_arithmetic(target)
            or _unlike(target, words, alike)
            or (named.unlike(target, is_of_target) if len(words) >= FEWEST_WORDS else None)
        )
        if found:
            yield found
        alike.append(target)


def _unlike(target: Target, words: frozenset[str], alike: Iterable[Target]) -> Finding | None:
    """Another value before for the same indicator, unit and year."""
    if len(words) < FEWEST_WORDS or target.year is None:
        return None
    others = (one for one in alike if one.raw != target.raw and one.value != target.value)
    return next(filter(None, (conflict(target, one) for one in others)), None)
