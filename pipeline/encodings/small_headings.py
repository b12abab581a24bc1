"""Headings that were typed in a font of capitals, whose letters are small where the font is lost.

`kÕ ho¹ch` in .VnTimeH shows KẾ HOẠCH; in plain text only the wording and the place of the line tell so
(Nghị định 30/2020, Phụ lục I).
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractors.lines import SENTENCE_END, line_mark

_WORD = re.compile(r"[^\W\d_]+")
_LABEL = re.compile(r"(?:[IVXL]{1,6}|[A-HKĐ]) ?[./)–-]+ ?(?=[^\W\d_])")
_LETTER = re.compile(r"([a-eghikđ]) ?[.)/–-]")
_BEFORE = {"i": "h", "l": "k"}
"""Roman numerals that are letters of a list too: behind these."""
_AFTER_MOTTO = re.compile(r"(?<=\S)(?=(?:\s{2,}|\t| ?\| ?)Độc lập ?[-–] ?Tự do)")
_ABOUT = ("về việc", "v/v")
_ALONE = frozenset(
    {"national_title", "union_title", "document_type", "authority", "position", "appendix", "form", "article"}
)
_TITLED = frozenset({"document_type", "appendix"})
_HEADER = frozenset({"national_title", "union_title", "number", "place_and_date"})
_BELOW_ISSUER = frozenset({"basis", "appendix"})
_MOST_OF_HEADER, _MOST_OF_TITLE = 4, 5
_WRAPPED = 50
"""A line as long that no mark ends may go on in the next one."""


class _Letters(NamedTuple):
    """The `last` letter that labels a line so far, and whether a letter `heads` one."""

    last: str = ""
    heads: bool = False


def with_headings(text: str) -> str:
    r"""The text of a file in TCVN3 with its headings in capitals, as long as before.

    >>> with_headings("kế hoạch\nTrồng cây\n\ni. mục đích\nthực hiện kế hoạch")
    'KẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\nthực hiện kế hoạch'
    """
    lines = text.split("\n")
    raised = _raised(lines)
    return "\n".join(_upper(line) if at in raised else _with_agency(line) for at, line in enumerate(lines))


def _raised(lines: Sequence[str]) -> set[int]:
    """The places of the lines that are headings."""
    written = [at for at, line in enumerate(lines) if line.strip()]
    raised: set[int] = set()
    letters = _Letters()
    for place, at in enumerate(written):
        below = _plain(lines[written[place + 1]]) if place + 1 < len(written) else ""
        goes_on = at - 1 in raised and _goes_on(lines[at - 1], lines[at])
        if _is_small(lines[at]) and (goes_on or _is_heading(lines, at, below, letters, raised)):
            raised.add(at)
            letters = letters._replace(heads=letters.heads or _mark(lines[at]) == "capital_letter")
        label = _LETTER.match(_plain(lines[at]))
        letters = letters._replace(last=label[1]) if label else letters
    raised |= set(_agencies(lines, written, raised))
    return raised | set(_titles(lines, written, raised))


def _is_heading(lines: Sequence[str], at: int, below: str, letters: _Letters, raised: set[int]) -> bool:
    line = _plain(lines[at])
    name = _mark(line)
    if name == "roman":
        return not (line[1:2] in ".)-/ " and _BEFORE.get(line[0]) == letters.last)
    if name == "capital_letter":
        is_point = line.endswith(SENTENCE_END) or line[1:].lstrip().startswith(")")
        # The first letter, or one before it has a heading: all items of a list are alike.
        follows = line[0].lower() == "a" or letters.heads
        return not is_point and follows and _has_text_below(below)
    return name in _ALONE and (at - 1 in raised or _is_over(lines[at - 1] if at else ""))


def _has_text_below(below: str) -> bool:
    """Whether what follows is the text under a heading, and not the next item."""
    return below != "" and (not below[0].islower() or _mark(below) == "roman")


def _goes_on(above: str, line: str) -> bool:
    """Whether a heading goes on in the line directly below."""
    is_over = _plain(above).endswith(SENTENCE_END) or _mark(above) not in ("roman", "capital_letter")
    return not is_over and _mark(line) == "text"


def _agencies(lines: Sequence[str], written: Sequence[int], raised: set[int]) -> Iterator[int]:
    """The names of agencies over what the header says of a document, and over its legal bases."""
    for place, at in enumerate(written):
        name = _mark(lines[at]) if at in raised else line_mark(_plain(lines[at])).name
        if name not in _HEADER | _BELOW_ISSUER:
            continue
        for above in reversed(written[max(place - _MOST_OF_HEADER, 0) : place]):
            if above in raised or _WORD.search(lines[above]) is None:
                continue
            if not _names_agency(lines[above], in_header=name in _HEADER):
                break
            yield above


def _names_agency(line: str, *, in_header: bool) -> bool:
    """Whether the line may be a name; all that stands so high in the header is one, or part of one."""
    if not _is_small(line) or _plain(line).endswith((*SENTENCE_END, ",")):
        return False
    return in_header or _mark(line) == "issuer"


def _titles(lines: Sequence[str], written: Sequence[int], raised: set[int]) -> Iterator[int]:
    """The lines in small letters below the name of a type and the label of an appendix."""
    for place, at in enumerate(written):
        if at not in raised or _mark(lines[at]) not in _TITLED:
            continue
        last = None
        for below in written[place + 1 : place + 1 + _MOST_OF_TITLE]:
            if not _is_title(lines[below]) or (last is not None and below > last + 1):
                break
            yield below
            last = below


def _is_title(line: str) -> bool:
    return _is_small(line) and not _plain(line).startswith((*_ABOUT, "(", "-", "+"))


def _is_over(line: str) -> bool:
    """Whether nothing of the line goes on in the next one."""
    plain = _plain(line)
    return len(plain) < _WRAPPED or plain.endswith(SENTENCE_END) or "\t" in line or "|" in plain


def _is_small(line: str) -> bool:
    """Whether all words are in small letters, but for abbreviations."""
    words = _WORD.findall(_LABEL.sub("", _plain(line), count=1))
    return bool(words) and words[0].islower() and all(word.islower() or word.isupper() for word in words)


def _plain(line: str) -> str:
    """The line without marks of emphasis around it, and single blanks in it."""
    return " ".join(line.strip(" \t\r*_").split())


def _mark(line: str) -> str:
    """What the line would be in capitals."""
    return line_mark(_upper(_plain(line))).name


def _with_agency(line: str) -> str:
    """The line with what stands left of the motto in capitals."""
    if (beside := _AFTER_MOTTO.search(line)) is None or not _is_small(line[: beside.start()]):
        return line
    return _upper(line[: beside.start()]) + line[beside.start() :]


def _upper(line: str) -> str:
    """The line in capitals, as long as it was."""
    return "".join(letter.upper() if len(letter.upper()) == 1 else letter for letter in line)
