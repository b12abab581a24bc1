"""Where something stands in a document, in words: `table 2, row 5, column “Số hộ”`."""

from collections.abc import Iterable, Mapping
from typing import Any

from pipeline.messages import text


def place_in_words(row: Mapping[str, Any], keys: Iterable[str], side: str = "") -> str:
    """What the columns say of the place, as far as it is known, rows counted from 1.

    `side` is what the names of the columns begin with where a row of an answer tells of two places.
    """
    known = {key: row[side + key] for key in keys if row.get(side + key) is not None}
    if "row" in known:
        known["row"] += 1
    return ", ".join(text(f"audit.place.{key}", value=value) for key, value in known.items())
