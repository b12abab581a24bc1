"""What a search found, told in words."""

import re
from typing import Any

from pipeline.report.places import place_in_words

MARKED = re.compile("«(.*?)»")
"""The words that were looked for, in a snippet."""

_PLACE = ("section_path", "table_ordinal", "row", "page")


def place(hit: dict[str, Any]) -> str:
    """`section III/1, page 2: `, as far as it is known."""
    words = place_in_words(hit, _PLACE)
    return words and f"{words}: "
