"""Where something stands in a document, in words: `table 2, row 5, column “Số hộ”`."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from pipeline.messages import text

MARKED = re.compile("«(.*?)»")
"""The words that were looked for, in a snippet."""
_PLACE = ("section_path", "table_ordinal", "row", "page")


def place_in_words(row: Mapping[str, Any], keys: Iterable[str], side: str = "") -> str:
    """What the columns say of the place, as far as it is known, rows counted from 1.

    `side` is what the names of the columns begin with where a row of an answer tells of two places.
    """
    known = {key: row[side + key] for key in keys if row.get(side + key) is not None}
    if "row" in known:
        known["row"] += 1
    return ", ".join(text(f"audit.place.{key}", value=value) for key, value in known.items())


def place(hit: dict[str, Any]) -> str:
    """`section III/1, page 2: `, as far as it is known."""
    words = place_in_words(hit, _PLACE)
    return words and f"{words}: "
