"""Columns of words between the labels and the values: who does it, where. They repeat from row to row."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractors.unruled.number_tables.columns import Columns
from extractors.unruled.number_tables.fields import Fields
from extractors.unruled.words import Word, is_number, text_of

_MOST = 3
"""Columns of words."""
_FEWEST_LABELS, _REPEATING = 4, 0.6
"""Rows that show that labels end in words of other columns, and the least share of them that must."""

Label = Sequence[Word]


def with_word_columns(columns: Columns, fields: Sequence[Fields], *, noted: bool) -> list[Columns]:
    """The columns as they may be: as given, or with so many columns of words as the ends of labels repeat.

    What the header names behind the values then stands before them, but for a column of notes.
    """
    labels = [row.label for row in fields if row.values and not row.is_total]
    least = 0 if columns.middle else repeated_ends(labels)
    if not least:
        return [columns]
    return [replace(columns, middle=middle, tail=int(noted)) for middle in range(least, _MOST + 1)]


def repeated_ends(labels: Sequence[Label]) -> int:
    """How many texts, one before the other, most labels end in that several of them have."""
    for count in range(_MOST):
        ends = [list(_ends(label)) for label in labels]
        counts = Counter(text for some in ends for text in {text for _, text in some})
        cuts = [_cut(some, counts) for some in ends]
        repeating = sum(cut is not None for cut in cuts)
        if len(labels) < _FEWEST_LABELS or repeating < _REPEATING * len(labels):
            return count
        labels = [label[:cut] for label, cut in zip(labels, cuts, strict=True)]
    return _MOST


def _cut(ends: Sequence[tuple[int, str]], counts: Counter[str]) -> int | None:
    """Where the text starts that the label ends in: the longest of those that stand in as many labels."""
    repeated = [(at, counts[text]) for at, text in ends if counts[text] > 1]
    return min((at for at, count in repeated if count == repeated[0][1]), default=None)


def _ends(label: Label) -> Iterator[tuple[int, str]]:
    """What the label may end in, and where it starts: a capital or number and more; short ones first."""
    for at in range(len(label) - 2, 1, -1):
        if label[at].text[0].isupper() or is_number(label[at].text):
            yield at, text_of(label[at:])
