"""Where a file's first document begins below what the page that showed it printed over its header."""

from collections.abc import Sequence

from extractors.agencies import match_word
from extractors.splitting.marked import Marked

_SEARCHED = 300
"""Blocks: menus of portals are long."""
_HEADER = frozenset({"national_title", "rule", "number", "place_and_date", "issuer"})
_OF_A_DOCUMENT = frozenset({
    "document_type", "basis", "recipients", "authority", "appendix", "titled_appendix", "form", "attachment",
})  # fmt: skip
"""Marks of a document's own text: what holds one of them is no lead."""
_LONGEST_HEADER_LINE = 120


def lead_end(marked: Sequence[Marked]) -> int:
    """How many blocks stand over the header block: 0 where they may belong to a document."""
    title = next((at for at, item in enumerate(marked[:_SEARCHED]) if item.mark == "national_title"), None)
    if title is None:
        return 0
    start = title
    while start and _is_header_line(marked[start - 1]):
        start -= 1
    return 0 if any(item.mark in _OF_A_DOCUMENT for item in marked[:start]) else start


def _is_header_line(item: Marked) -> bool:
    """A line of the block: by its mark, its column, its capitals, or the agency whose name opens it."""
    if item.paragraph is None or len(item.text) > _LONGEST_HEADER_LINE:
        return False
    ruled = not any(map(str.isalnum, item.text))
    if item.mark in _HEADER or item.paragraph.column is not None or item.text.isupper() or ruled:
        return True
    return item.mark == "text" and match_word(item.text, 0) is not None
