"""Text turned by a quarter, as in the narrow columns of a wide table's header, laid level again."""

from collections.abc import Sequence
from itertools import islice, pairwise

from pipeline.readers.grids.geometry import Character

_SAMPLE = 16
_LEAST_STEPS = 2
_ADJOINING = 0.25  # of a letter's height; letters that merely stand one below the other are farther apart


def level(characters: Sequence[Character]) -> Sequence[Character]:
    """The characters with boxes as if their text ran from left to right; the same where it does."""
    if len(characters) <= _LEAST_STEPS:
        return characters
    letters = list(islice((char for char in characters if not char.text.isspace()), _SAMPLE))
    if len({char.y0 + char.y1 for char in letters}) == 1:
        return characters
    steps = [_step(before, after) for before, after in pairwise(letters)]
    for turn in (-1, 1):
        if steps.count(turn) >= max(_LEAST_STEPS, 0.5 * len(steps)) and (turn < 0 or _lie(letters)):
            return [_turned(char, turn) for char in characters]
    return characters


def _step(before: Character, after: Character) -> int:
    """-1 where the text climbs, 1 where it descends from letter to letter, 0 where it runs level or jumps."""
    right = abs(after.x0 + after.x1 - before.x0 - before.x1)
    down = after.y0 + after.y1 - before.y0 - before.y1
    if abs(down) <= right:
        return 0
    gap = before.y0 - after.y1 if down < 0 else after.y0 - before.y1
    height = max(before.x1 - before.x0, after.x1 - after.x0)
    return (-1 if down < 0 else 1) if abs(gap) <= _ADJOINING * height else 0


def _lie(letters: Sequence[Character]) -> bool:
    """Whether the letters are wider than high. Those of narrow cells, one or two to a line, stand upright."""
    return sum(char.x1 - char.x0 - char.y1 + char.y0 for char in letters) > 0


def _turned(char: Character, turn: int) -> Character:
    text, x0, y0, x1, y1, index = char
    if turn < 0:
        return Character(text, -y1, x0, -y0, x1, index)
    return Character(text, y0, -x1, y1, -x0, index)
