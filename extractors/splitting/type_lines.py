"""The lines with the types of a file's documents, told from names of agencies that end like one."""

from collections.abc import Sequence

from extractors.agencies import awaits_name, may_go_on
from extractors.document_types import by_name, is_type_alone, type_end
from extractors.splitting.marked import HEADER_MARKS, LABELS, Marked

_SEARCHED_FOR_TYPE = 60
_MOST_HEADER_BLOCKS = 12
_IN_ARTICLES = frozenset({"QĐ", "NQ", "NĐ"})
"""Types whose name stands a second time, over the articles: `QUYẾT ĐỊNH:`."""
_RIGHT_COLUMN = frozenset({"national_title", "union_title", "place_and_date", "rule"})
"""What a text may print between the lines of the left column of a header block."""


def first_type_line(marked: Sequence[Marked]) -> int | None:
    """Where the type of the first document stands; None where its text begins without one."""
    headed = based = False
    for at, item in enumerate(marked[:_SEARCHED_FOR_TYPE]):
        headed = headed or item.mark in HEADER_MARKS
        based = based or item.is_basis
        if based and _opens_articles(item):
            return None
        typed = names_type(item) or (headed and _opens_with_type(item))
        if typed and not _ends_agency(marked, at):
            return at
        if item.mark in LABELS:
            return None
    return None


def names_type(item: Marked) -> bool:
    """A line in capitals that is, or begins with, the name of a type; `QUYẾT ĐỊNH:` opens the articles."""
    if item.mark == "document_type":
        return not (item.text.endswith(":") and _opens_articles(item))
    return item.mark == "text" and item.text.isupper() and _names_document(item.text)


def _names_document(text: str) -> bool:
    """A letter bears no type line: capitals that go on behind its name are a stamp (`CÔNG VĂN ĐẾN`)."""
    kind = by_name(text)
    return kind is not None and (kind.abbreviation != "CV" or is_type_alone(text))


def _ends_agency(marked: Sequence[Marked], at: int) -> bool:
    """Whether a type is the end of the name of an agency, and the document's own follows below the number."""
    below = marked[at + 1 : at + _MOST_HEADER_BLOCKS]
    number = next((index for index, item in enumerate(below) if item.mark == "number"), None)
    if number is None:
        return False
    name = _line_above(marked[:at])
    return (awaits_name(name) and any(map(names_type, below))) or (
        may_go_on(name) and any(_is_same_type(marked[at], item) for item in below[number:])
    )


def _line_above(marked: Sequence[Marked]) -> str:
    """The last line of the left column: what stands before a wide gap, or no line of the right one."""
    for item in reversed(marked):
        line = item.paragraph.lines[-1] if item.paragraph else None
        gap = line.wide_gap() if line else None
        if line and (gap or item.mark not in _RIGHT_COLUMN):
            return line.slice(0, gap).value
    return ""


def _is_same_type(first: Marked, second: Marked) -> bool:
    return names_type(second) and by_name(first.text) == by_name(second.text)


def _opens_articles(item: Marked) -> bool:
    """`QUYẾT ĐỊNH` or `QUYẾT NGHỊ`, which behind the legal bases are no type, with a colon or not."""
    if item.mark != "document_type" and not is_type_alone(item.text):
        return False
    kind = by_name(item.text)
    return kind is None or kind.abbreviation in _IN_ARTICLES


def _opens_with_type(item: Marked) -> bool:
    """`Kế hoạch` alone in its line, or `KẾ HOẠCH Trồng cây năm 2031`, which goes on in small letters."""
    if item.mark != "text" or item.paragraph is None:
        return False
    if is_type_alone(item.paragraph.lines[0].value):
        return True
    return type_end(item.text) is not None and _names_document(item.text) and item.text[-1] not in ";:"
