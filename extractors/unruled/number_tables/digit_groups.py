"""Numbers whose digits a space groups (`1 717`), which a dump does not tell from two cells."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import combinations
from math import comb, inf

import regex

from extractors.unruled.number_tables.fields import is_total
from extractors.unruled.number_tables.profiles import Profile, fit, profile_of
from extractors.unruled.number_tables.readings import style_of
from extractors.unruled.number_tables.value_rows import RowWords
from extractors.unruled.words import Word
from models.quantity import NumberStyle

_FIRST = regex.compile(r"[-–<>]?[1-9]\d{0,2}")
_FURTHER = regex.compile(r"\d{3}(?:,\d+)?%?")
_MARKED = regex.compile(r"\d{1,3}(?:[.,]\d{3})+(?!\d)")
"""Digits that a mark groups: a table groups them in one way."""
_USUAL = 0.5
"""The least share of the rows that have so many values as they stand, if no zero gives groups away."""
_NEARLY_ALL = 0.8
"""The least share of the rows that may have grouped digits, if no row tells whether they do."""
_GROUP = 3
"""Digits."""
_CLEAR = 1.0
"""By how much one reading of a row has to fit better than another to stand beyond doubt."""
_MOST_CHOICES = 12
"""Places in one row at which digits may be grouped, of which some are chosen."""

_WHOLE = 5.0
"""By how much the others must fit better where a row with no value too many is to lack one."""
_BLANK, _MOST_PLACES = 2.0, 500
"""What a blank cell costs, and in how many ways the values may stand in the columns that are looked at."""

Texts = tuple[str, ...]


def with_digit_groups(rows: Sequence[RowWords]) -> tuple[RowWords, ...]:
    """The rows with grouped digits as one number, where the rows of the table agree only so.

    No number begins with a zero (`1 042`), and each row has a value for each column, or fewer.
    """
    found = [_Run(row) for row in rows]
    width = _width([run for run in found if run.words])
    if width is None:
        return tuple(rows)
    sure = [run.joined(run.places) for run in found if len(run.words) - len(run.places) == width]
    profiles = _profiles([texts for texts in sure if len(texts) == width])
    certain = any(run.zeros for run in found)
    return tuple(
        _settled(run, width, profiles, certain=certain) if run.places else row
        for run, row in zip(found, rows, strict=True)
    )


def grouped_throughout(rows: Sequence[RowWords]) -> tuple[RowWords, ...] | None:
    """The rows with grouped digits as one number, None where not nearly all rows may have some."""
    found = [_Run(row, opens=True) for row in rows]
    runs = [run for run in found if run.words]
    grouping = sum(bool(run.places) for run in runs)
    if _is_marked(runs) or grouping < max(2, _NEARLY_ALL * len(runs)):
        return None
    width = max(len(run.words) - len(run.places) for run in runs)
    profiles = _profiles([texts for run in runs if len(texts := run.joined(run.places)) == width])
    return tuple(run.row_with(_choice(run, width, profiles)) if run.places else run.row for run in found)


class _Run:
    """The values of a row, and the places in them before which a space may only group digits.

    `opens`: the first number may be one of them though no zero says so, and it may as well end the label.
    """

    def __init__(self, row: RowWords, *, opens: bool = False) -> None:
        self.row = row
        self.start, length = row.values if row.valued else (0, 0)
        self.words = row.words[self.start : self.start + length]
        self.places = [at for at in range(1, len(self.words)) if self._may_group(at)]
        if self.places == [1] and not (opens or self.zeros or is_total(row)):
            self.places = []  # `Dự án 135`

    def _may_group(self, at: int) -> bool:
        before, word = self.words[at - 1], self.words[at]
        if before.line != word.line or not _FURTHER.fullmatch(word.text):
            return False
        inside = at > 1 and before.text.isdigit() and len(before.text) == _GROUP and self._may_group(at - 1)
        return inside or _FIRST.fullmatch(before.text) is not None

    @property
    def zeros(self) -> set[int]:
        """The places at which a group of digits begins with a zero, so that it is no number by itself."""
        return {at for at in self.places if self.words[at].text[0] == "0"}

    @property
    def may_be_named(self) -> bool:
        """Whether the first number may as well end the label."""
        plain = self.words[0].text.isdecimal() and len(self.words[0].text) <= _GROUP
        return plain and not (self.row.named or is_total(self.row))

    def joined(self, places: Collection[int]) -> Texts:
        """The values, of which those at the places go on with the one before."""
        return tuple(word.text for word in self._joined(places))

    def row_with(self, places: Collection[int]) -> RowWords:
        """The row with such values."""
        words = self.row.words
        end = self.start + len(self.words)
        return replace(self.row, words=(*words[: self.start], *self._joined(places), *words[end:]))

    def _joined(self, places: Collection[int]) -> Iterator[Word]:
        held: Word | None = None
        for at, word in enumerate(self.words):
            if held and at in places:
                held = Word(held.text + word.text, held.line, held.start, word.end)
            else:
                if held:
                    yield held
                held = word
        if held:
            yield held


def _is_marked(runs: Sequence[_Run]) -> bool:
    """Whether a mark groups the digits of some number."""
    return any(_MARKED.fullmatch(word.text) for run in runs for word in run.words)


def _width(runs: Sequence[_Run]) -> int | None:
    """The number of columns where spaces group digits, None where nothing says that they do."""
    if _is_marked(runs) or not any(run.places for run in runs):
        return None
    votes: Counter[int] = Counter()
    for run in runs:
        most = len(run.words)
        votes.update(range(most - len(run.places), most + 1))
    width = max(votes, key=lambda one: (votes[one], -one))
    usual = sum(len(run.words) == width for run in runs) >= _USUAL * len(runs)
    agreed = all(len(run.words) - len(run.places) <= width for run in runs)
    return width if agreed and (usual or any(run.zeros for run in runs)) else None


def _profiles(rows: Sequence[Texts]) -> list[Profile]:
    style = style_of(text for row in rows for text in row)
    return [profile_of(column, style) for column in zip(*rows, strict=True)]


def _settled(run: _Run, width: int, profiles: Sequence[Profile], *, certain: bool) -> RowWords:
    """The row with grouped digits, or with its first number in the label, by what fits the columns.

    `certain`: a zero somewhere in the table shows that spaces group its digits.
    """
    grouped = run.row_with(_choice(run, width, profiles))
    if certain or not profiles or not run.may_be_named or len(run.words) != width + 1:
        return grouped
    style = style_of(word.text for word in run.words)
    named = replace(run.row, named=True)
    gain = _fitness(_texts(named), profiles, style) - _fitness(_texts(grouped), profiles, style)
    return named if gain >= _CLEAR else replace(grouped, doubtful=gain > -_CLEAR)


def _texts(row: RowWords) -> Texts:
    start, length = row.values
    return tuple(word.text for word in row.words[start : start + length])


def _fitness(texts: Texts, profiles: Sequence[Profile], style: NumberStyle) -> float:
    return sum(fit(text, profile, style) for text, profile in zip(texts, profiles, strict=True))


def _choice(run: _Run, width: int, profiles: Sequence[Profile]) -> Collection[int]:
    """The places at which digits are grouped: as many as the row has too many values, where they fit best.

    All of them, where the row then lacks few of its values but the others fit better.
    """
    free = [at for at in run.places if at not in run.zeros]
    chosen = max(0, len(run.words) - width - len(run.zeros))
    if not profiles or len(free) > _MOST_CHOICES:
        return run.places if chosen else run.zeros
    style = style_of(run.joined(run.places))
    few = [run.zeros.union(places) for places in combinations(free, min(chosen, len(free)))]
    choices: list[Collection[int]] = [places for places in few if len(run.words) - len(places) <= width]

    def fitness(places: Collection[int]) -> float:
        return _placed_fitness(run.joined(places), profiles, style)

    best = max(choices, key=fitness, default=run.places)
    few_lack = 2 * (len(run.words) - len(run.places)) >= width
    lead = _WHOLE if len(run.words) <= width else 0.0
    return run.places if few_lack and fitness(run.places) > fitness(best) + lead else best


def _placed_fitness(texts: Texts, profiles: Sequence[Profile], style: NumberStyle) -> float:
    """How well the values fit the columns where they fit best; each that is blank has its price."""
    blank = len(profiles) - len(texts)
    columns = combinations(profiles, len(texts)) if comb(len(profiles), len(texts)) <= _MOST_PLACES else ()
    return max((_fitness(texts, some, style) for some in columns), default=-inf) - _BLANK * blank
