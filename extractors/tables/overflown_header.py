"""A header repeated on the next page whose words have come to stand in the row below it.

LibreOffice prints the lines of a tall header cell that its first row does not hold over the row below.
"""

from extractors.tables.header_rows import header_height
from extractors.tables.sheet import Sheet, copied


def with_whole_header(upper: Sheet, lower: Sheet) -> Sheet:
    """`lower`, its header made that of `upper` where only words that head the row below it are missing."""
    height = header_height(upper)
    if height < 2 or lower.n_rows <= height or upper.n_cols != lower.n_cols:
        return lower
    missing = {col: found for col in range(lower.n_cols) if (found := _missing(upper, lower, height, col))}
    if not missing or not all(_is_header_but(upper, lower, row, missing) for row in range(height)):
        return lower
    whole = copied(lower)
    for col, (row, rest) in missing.items():
        whole.texts[row][col] = upper.texts[row][col]
        text = whole.texts[height][col]
        cut = text.slice(len(rest)) if text else None
        whole.texts[height][col] = cut if cut and cut.value else None
    return whole


def _missing(upper: Sheet, lower: Sheet, height: int, col: int) -> tuple[int, str] | None:
    """The row whose header cell lacks its last words, and these, if the first body row begins with them."""
    body = lower.value(height, col)
    for row in range(height):
        whole, part = upper.value(row, col), lower.value(row, col)
        rest = whole[len(part) + 1 :]
        if part and rest and whole == f"{part} {rest}" and f"{body} ".startswith(f"{rest} "):
            return row, rest
    return None


def _is_header_but(upper: Sheet, lower: Sheet, row: int, missing: dict[int, tuple[int, str]]) -> bool:
    """Whether the row is the same in both, save the cells that lack words."""
    return all(
        upper.value(row, col) == lower.value(row, col) or (col in missing and missing[col][0] == row)
        for col in range(upper.n_cols)
    )
