"""Text turned by a quarter, as in the narrow columns of a wide table's header, laid level again."""

from collections.abc import Sequence
from itertools import islice, pairwise

from pipeline.readers.grids.words import Word

_SAMPLE = 16
_LEAST_STEPS = 2
_ADJOINING = 0.25  # of a letter's height; letters that merely stand one below the other are farther apart


def level(words: Sequence[Word]) -> Sequence[Word]:
    """The words with boxes as if their text ran from left to right; `words` themselves where it does.

    Turned words come letter by letter.
    """
    if len(words) <= _LEAST_STEPS or any(len(word.text) > 1 for word in words):
        return words
    letters = list(islice(words, _SAMPLE))
    steps = [_step(before, after) for before, after in pairwise(letters)]
    for turn in (-1, 1):
        if steps.count(turn) >= max(_LEAST_STEPS, 0.5 * len(steps)) and _lie(letters):
            return [_turned(word, turn) for word in words]
    return words


def _step(before: Word, after: Word) -> int:
    """-1 where the text climbs, 1 where it descends from letter to letter, 0 where it runs level or jumps."""
    right = abs(after.x0 + after.x1 - before.x0 - before.x1)
    down = after.y0 + after.y1 - before.y0 - before.y1
    if abs(down) <= right:
        return 0
    gap = before.y0 - after.y1 if down < 0 else after.y0 - before.y1
    height = max(before.x1 - before.x0, after.x1 - after.x0)
    return (-1 if down < 0 else 1) if abs(gap) <= _ADJOINING * height else 0


def _lie(letters: Sequence[Word]) -> bool:
    """Whether the letters are wider than high. Those of narrow cells, one or two to a line, stand upright."""
    return sum(word.x1 - word.x0 - word.y1 + word.y0 for word in letters) > 0


def _turned(word: Word, turn: int) -> Word:
    if turn < 0:
        return word._replace(x0=-word.y1, y0=word.x0, x1=-word.y0, y1=word.x1)
    return word._replace(x0=word.y0, y0=-word.x1, x1=word.y1, y1=-word.x0)
