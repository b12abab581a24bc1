"""Where a file's first document begins below what the page that showed it printed over its header."""

from collections.abc import Sequence
from itertools import pairwise, takewhile

from extractors.agencies import awaits_name, match_word, read_agency
from extractors.document_types import by_name
from extractors.splitting.marked import HEADER_MARKS, Marked

_SEARCHED = 300
"""Blocks: menus of portals are long."""
_TITLES = frozenset({"national_title", "union_title"})
_NUMBER_AND_PLACE = frozenset({"number", "place_and_date"})
"""They open the header of a text that lost the lines above them."""
_OF_A_DOCUMENT = frozenset({
    "document_type", "basis", "recipients", "authority", "appendix", "titled_appendix", "form", "attachment",
})  # fmt: skip
"""Marks of a document's own text: what holds one of them is no lead."""
_OF_COVER = frozenset({"document_type", "text", "issuer", "rule", "contents"})
_LETTER = "CV"
_LONGEST_HEADER_LINE = 120
_FEWEST_HEADER_BLOCKS, _MOST_HEADER_BLOCKS = 3, 20
_MOST_SUBJECT_BLOCKS = 4
_MOST_STRAY_BLOCKS = 3


def lead_end(marked: Sequence[Marked]) -> int:
    """How many blocks stand over the header block: 0 where they may belong to a document."""
    twice = _printed_twice(marked)
    return twice + _end(marked[twice:])


def _printed_twice(marked: Sequence[Marked]) -> int:
    """How many blocks a page prints once more right below them, the header among them."""
    texts = [item.text for item in marked[: 2 * _MOST_HEADER_BLOCKS]]
    lengths = range(_FEWEST_HEADER_BLOCKS, len(texts) // 2 + 1)
    again = next((length for length in lengths if texts[:length] == texts[length : 2 * length]), 0)
    return again if _first(marked[:again], _TITLES | _NUMBER_AND_PLACE) is not None else 0


def _end(marked: Sequence[Marked]) -> int:
    anchors = (_first(marked, _TITLES), _first(marked, _NUMBER_AND_PLACE))
    starts = [
        start
        for anchor in anchors
        if anchor is not None
        for start in (*_below_cover(marked[:anchor]), _block_start(marked, anchor))
    ]
    return next(
        (start for start in starts if _is_cover(marked, start) or not _holds_document(marked[:start])), 0
    )


def _below_cover(marked: Sequence[Marked]) -> Sequence[int]:
    """Where the issuer stands again below a type: a cover may be in capitals to its end, as a header is."""
    typed = [at for at, item in enumerate(marked) if item.mark == "document_type"]
    return [at for at in range(typed[-1], len(marked)) if marked[at].mark == "issuer"][:1] if typed else []


def _is_cover(marked: Sequence[Marked], start: int) -> bool:
    """Whether only issuer, type, title and short lines stand over a header that has the type again below."""
    cover, below = marked[:start], marked[start : start + _MOST_HEADER_BLOCKS]
    if any(awaits_name(above.text) for above, item in pairwise(cover) if item.mark == "document_type"):
        return False  # the second line of `PHÒNG TÀI CHÍNH -`, `KẾ HOẠCH`
    types = {by_name(item.text) for item in cover if item.mark == "document_type"}
    bare = all(item.mark in _OF_COVER and len(item.text) <= _LONGEST_HEADER_LINE for item in cover)
    again = any(item.mark == "document_type" and by_name(item.text) in types for item in below)
    issued = any(item.mark == "issuer" for item in cover)
    short = sum(item.mark != "contents" for item in cover) <= _MOST_HEADER_BLOCKS
    return bare and issued and again and short


def _first(marked: Sequence[Marked], marks: frozenset[str]) -> int | None:
    return next((at for at, item in enumerate(marked[:_SEARCHED]) if item.mark in marks), None)


def _holds_document(lead: Sequence[Marked]) -> bool:
    return any(item.mark in _OF_A_DOCUMENT for item in lead)


def _block_start(marked: Sequence[Marked], anchor: int) -> int:
    """The first line of the header block that the line at `anchor` belongs to."""
    start = anchor
    while start:
        above = start - 1 if _is_header_line(marked[start - 1]) else _subject(marked, start - 1)
        above = _beyond_stray(marked, start, anchor) if above is None else above
        if above is None or _is_page_title(marked, above, anchor):
            break
        start = above
    return start


def _beyond_stray(marked: Sequence[Marked], start: int, anchor: int) -> int | None:
    """Where the number or the issuer that the header lacks stands above a stray line (`(Dự thảo)`)."""
    header = _header(marked, start, anchor)
    if any(item.mark == "issuer" or _opens_with_agency(item) for item in header):
        return None
    numbered = any(item.mark == "number" for item in header)
    above = range(start - 1, max(-1, start - 1 - _MOST_STRAY_BLOCKS), -1)
    found = (at for at in above if _is_issuer(marked[at]) or (marked[at].mark == "number" and not numbered))
    return next(found, None)


def _header(marked: Sequence[Marked], start: int, anchor: int) -> Sequence[Marked]:
    """The blocks from `start` to the type line (a letter: the addressee), where issuer and number stand."""
    blocks = marked[start : anchor + _MOST_HEADER_BLOCKS]
    return list(takewhile(lambda item: item.mark not in _OF_A_DOCUMENT and item.mark != "addressee", blocks))


def _opens_with_agency(item: Marked) -> bool:
    return item.text.isupper() and match_word(item.text, 0) is not None


def _is_issuer(item: Marked) -> bool:
    """A line in capitals that an agency's name fills: `HỘI NÔNG DÂN VÌ …` is what a page calls out."""
    agency = read_agency(item.text) if _opens_with_agency(item) else None
    return item.mark == "issuer" or (agency is not None and agency.end == len(item.text))


def _subject(marked: Sequence[Marked], last: int) -> int | None:
    """Where the `V/v …` below a number begins whose last line stands at `last`."""
    lines = range(last, max(-1, last - _MOST_SUBJECT_BLOCKS), -1)
    return next((at for at in lines if _is_subject(marked, at)), None)


def _is_subject(marked: Sequence[Marked], at: int) -> bool:
    above = next((item for item in reversed(marked[:at]) if item.mark != "rule"), None)
    return marked[at].mark == "subject" and above is not None and above.mark == "number"


def _is_page_title(marked: Sequence[Marked], at: int, anchor: int) -> bool:
    """Whether a line in capitals tells type and title over a header below which the type stands once more.

    A letter bears no type: what calls it a công văn is the page.
    """
    kind = by_name(marked[at].text) if marked[at].mark == "text" else None
    if at and awaits_name(marked[at - 1].text):
        return False  # the second line of `SỞ`, `KẾ HOẠCH VÀ ĐẦU TƯ`
    below = marked[anchor : anchor + _MOST_HEADER_BLOCKS]
    if kind is not None and kind.abbreviation == _LETTER:
        return any(item.mark == "addressee" for item in below)
    return kind is not None and any(by_name(item.text) == kind for item in below if item.text.isupper())


def _is_header_line(item: Marked) -> bool:
    """A line of the block: by its mark, its column, its capitals, or the agency whose name opens it."""
    if item.paragraph is None or len(item.text) > _LONGEST_HEADER_LINE:
        return False
    ruled = not any(map(str.isalnum, item.text))
    if item.mark in HEADER_MARKS or item.paragraph.column is not None or item.text.isupper() or ruled:
        return True
    return item.mark == "text" and match_word(item.text, 0) is not None
