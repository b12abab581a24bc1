"""What a search found, told in words."""

import re
from typing import Any

from pipeline.messages import text

MARKED = re.compile("«(.*?)»")
"""The words that were looked for, in a snippet."""

_PLACE = ("section_path", "table_ordinal", "row", "page")


def place(hit: dict[str, Any]) -> str:
    """`section III/1, page 2: `, as far as it is known."""
    given = {**hit, "row": None if hit["row"] is None else hit["row"] + 1}
    parts = [text(f"audit.place.{key}", value=given[key]) for key in _PLACE if given[key] is not None]
    return ", ".join(parts) + ": " if parts else ""
