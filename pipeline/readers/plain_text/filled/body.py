"""The columns of the cells in rows that lack some: the places where cells of their kinds stand elsewhere."""

import math
from collections import Counter
from collections.abc import Sequence

import regex

from pipeline.readers.plain_text.cell_kinds import INDEX, KINDS, NUMBER, WORDS, cell_kind

Row = Sequence[str]
Columns = list[int]
Places = list[tuple[int, int]]
"""The column of each cell of a row, and how many columns it spans."""
Profile = Sequence[Sequence[float]]

_TOTAL = regex.compile(r"(?i)(?:tổng|cộng|toàn (?:tỉnh|huyện|xã))\b")
_GAP, _BEHIND, _BEFORE = 2.0, 0.5, 1.0
"""What a row loses for cells that it lacks between others, behind and before them."""
_BESIDE_INDEX = 1.0
"""What it loses besides where the cell behind the one that numbers it is lacking."""
_OTHER_WORDS = 1.0
"""What words lose in a column of shorter or longer words."""
_FEWEST_ACROSS, _MOST_ABOVE, _ROUNDS = 3, 3, 2


def place_body(rows: Sequence[Row], width: int, *, tells_blanks: bool) -> list[Places]:
    """The places of the cells of each row, which have no blanks at their ends.

    `tells_blanks`: whether a blank cell has a mark of its own, so that a cell which lacks is covered.
    """
    kinds = [_kinds(row) for row in rows]
    across = [_is_across(rows, number, width) for number in range(len(rows))]
    columns = [list(range(len(row))) for row in rows]
    counted = [number for number, row in enumerate(rows) if len(row) == width] or [
        number for number, row in enumerate(rows) if len(row) > 1
    ]
    for _ in range(_ROUNDS):
        profile = _profile([(kinds[number], columns[number]) for number in counted], width)
        indexed = bool(rows) and profile[0][INDEX] == max(profile[0])
        columns = [_best_columns(row, profile, indexed=indexed) for row in kinds]
        counted = [number for number, alone in enumerate(across) if not alone]
    return [
        [(0, width)] if alone else _places(row, found, spanned=tells_blanks)
        for row, found, alone in zip(rows, columns, across, strict=True)
    ]


def _places(row: Row, columns: Columns, *, spanned: bool) -> Places:
    """The columns with spans: the word for the total covers the column of row numbers too."""
    places = [(column, 1) for column in columns]
    if spanned and columns[:1] == [1] and len(row) > 1 and _TOTAL.match(row[0]):
        places[0] = (0, columns[1])
    return places


def _is_across(rows: Sequence[Row], number: int, width: int) -> bool:
    """Whether the row is one cell over all columns, and not what stands beside a cell over several rows.

    In such a row the cell begins like the last ones above.
    """
    row, above = rows[number], rows[max(0, number - _MOST_ABOVE) : number]
    if len(row) != 1 or width < _FEWEST_ACROSS:
        return False
    return not any(other[-1].split()[:1] == row[0].split()[:1] for other in above)


def _kinds(row: Row) -> list[int]:
    """The kinds of the cells; only the first can number the row."""
    first, *others = map(cell_kind, row) if row else [0]
    return [
        first,
        *(NUMBER if kind == INDEX and row[at][0].isdigit() else kind for at, kind in enumerate(others, 1)),
    ]


def _profile(rows: Sequence[tuple[Sequence[int], Columns]], width: int) -> Profile:
    """The log frequency of each kind in each column, smoothed; words of other length are nearly as good."""
    counts = [Counter[int]() for _ in range(width)]
    for kinds, columns in rows:
        for kind, column in zip(kinds, columns, strict=True):
            counts[column][kind] += 1
    profile = [
        [math.log((count[kind] + 0.5) / (count.total() + 0.5 * KINDS)) for kind in range(KINDS)]
        for count in counts
    ]
    for scores in profile:
        words = max(scores[kind] for kind in WORDS) - _OTHER_WORDS
        for kind in WORDS:
            scores[kind] = max(scores[kind], words)
    return profile


def _best_columns(kinds: Sequence[int], profile: Profile, *, indexed: bool) -> Columns:
    """The columns, in order, that suit the cells best: dynamic programming over cells and columns."""
    width = len(profile)
    if len(kinds) >= width:
        return list(range(width))
    numbers_row = indexed and kinds[0] == INDEX
    scores = [profile[col][kinds[0]] - _BEFORE * (col > 0) for col in range(width)]
    if numbers_row:
        scores[1:] = [-math.inf] * (width - 1)
    origins: list[list[int]] = []
    for at, kind in enumerate(kinds[1:], 1):
        loss = _GAP + _BESIDE_INDEX * (at == 1 and numbers_row)
        best = [_best_before(scores, col, loss) for col in range(width)]
        origins.append([before for _, before in best])
        scores = [score + profile[col][kind] for col, (score, _) in enumerate(best)]
    columns = [max(range(width), key=lambda col: scores[col] - _BEHIND * (col < width - 1))]
    for origin in reversed(origins):
        columns.append(origin[columns[-1]])
    return columns[::-1]


def _best_before(scores: Sequence[float], col: int, loss: float) -> tuple[float, int]:
    """The best score of the cell before one in column `col`, and its column; a gap between costs `loss`."""
    found = [(scores[before] - loss * (before < col - 1), before) for before in range(col)]
    return max(found, default=(-math.inf, 0))
