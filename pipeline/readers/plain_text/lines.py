"""The lines of a plain text, not yet cleaned: most are cleaned once, as what they turn out to be."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from unicodedata import is_normalized, normalize

_BREAK = re.compile(r"[\n\r\f\v\x85\u2028\u2029]")
"""A mere class, which is found twice as fast as an alternation with `\\r\\n`."""
_OTHER_BREAKS = "\r\f\v\x85\u2028\u2029"
_ESCAPED = "\\r\\n"
"""A line break as programs write it, which some pages show where theirs should be."""
_BREAK_OR_ESCAPED = re.compile(rf"{_BREAK.pattern}|{re.escape(_ESCAPED)}")
_STRONG = ("**", "__")
_HEADING = re.compile(r"#{1,6} +(?=\S)")
_ANY_HEADING = re.compile(r"^#{1,6} +\S", re.MULTILINE)
_FENCE = re.compile(r"(?:```|~~~)\w*\s*")
"""What opens and closes a block that markdown shows as it is written."""
_LISTED_LABEL = re.compile(
    r" *[-*] +(?=\d{1,2}(?:\.\d{1,2})+[.)–-] *\S|(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ]|[IVX]{1,5})[.)–-] *[^\W\d_])"
)
"""The mark of a list before a label that the text itself bears (`- a) Rà soát`): programs write both."""

_QUOTED, _QUOTED_AGAIN = re.compile(r">(?! ?=) ?"), re.compile(r"(?:>(?! ?=) ?)+")
"""What a mail program, or markdown, sets before each line of what it quotes; not the `>` of `>= 90%`."""
_NESTED = (">>", "> >")
_FEWEST_QUOTED = 5
"""Lines: fewer may begin with comparators."""


class TextLine(NamedTuple):
    """A line that holds text: its place in the unit, its text stripped, in NFC; the empty lines before it.

    `is_heading`: markdown marks it with `#`, which is left out, as is the mark of a list before a label.
    `blanks_before`: how many of the empty lines hold a no-break space, as pages print in a blank cell.
    """

    start: int
    stop: int
    text: str
    empty_before: int
    is_heading: bool = False
    blanks_before: int = 0

    @property
    def is_tabbed(self) -> bool:
        """Whether a tab stands in the line, at its edge too."""
        return "\t" in self.text

    @property
    def is_divided(self) -> bool:
        """Whether a tab stands between two texts of the line."""
        return "\t" in self.text.strip()

    @property
    def is_bold(self) -> bool:
        """Whether markdown sets the line in bold, or begins or ends a bold stretch of lines there."""
        return self.is_heading or self.text.startswith(_STRONG) or self.text.endswith(_STRONG)


def as_one(lines: Sequence[TextLine]) -> TextLine:
    """Lines that follow one another as one, their texts joined by blanks."""
    text = " ".join(line.text for line in lines)
    return lines[0]._replace(stop=lines[-1].stop, text=text) if len(lines) > 1 else lines[0]


def read_lines(unit: str) -> list[TextLine]:
    """The lines of the unit that hold text."""
    lines: list[TextLine] = []
    empty = blanks = 0
    composed = is_normalized("NFC", unit)
    is_markdown = "# " in unit and _ANY_HEADING.search(unit) is not None
    for start, raw in _unquoted_lines(unit):
        if not raw or raw.isspace() or (raw[0] in "`~" and _FENCE.fullmatch(raw)):
            empty += not (raw and _is_blank_row(raw, lines))
            blanks += "\u00a0" in raw
            continue
        heading = _HEADING.match(raw) if raw[0] == "#" else None
        listed = _LISTED_LABEL.match(raw) if is_markdown else None
        mark = heading.end() if heading else listed.end() if listed else 0
        text = raw[mark:].strip(" \u00a0")
        text = text if composed else normalize("NFC", text)
        lines.append(TextLine(start + mark, start + len(raw), text, empty, heading is not None, blanks))
        empty = blanks = 0
    return lines


def _is_blank_row(raw: str, lines: Sequence[TextLine]) -> bool:
    """Whether tabs alone make a row of blank cells below the first row of a table."""
    if "\t\t" not in raw or not lines or raw.count("\t") != lines[-1].text.count("\t"):
        return False
    return len(lines) == 1 or not lines[-2].is_tabbed or lines[-1].empty_before > 0


def parts_between(unit: str, start: int, stop: int, mark: str) -> Iterator[tuple[int, int]]:
    """The stretches of the unit before, between and behind the marks from `start` to before `stop`."""
    for piece in unit[start:stop].split(mark):
        yield start, start + len(piece)
        start += len(piece) + len(mark)


def _unquoted_lines(unit: str) -> Iterator[tuple[int, str]]:
    """The raw lines, without the marks of quotation where most of the text is quoted.

    Where most lines bear one mark alone, a second is the comparator of what is quoted (`> > 95`).
    """
    lines = list(_raw_lines(unit))
    marks = sum(raw[:1] == ">" for _, raw in lines) if ">" in unit else 0
    if marks < _FEWEST_QUOTED or 2 * marks < len(lines):
        yield from lines
        return
    again = 2 * sum(raw.startswith(_NESTED) for _, raw in lines) > marks
    pattern = _QUOTED_AGAIN if again else _QUOTED
    for start, raw in lines:
        mark = pattern.match(raw)
        end = mark.end() if mark else 0
        yield start + end, raw[end:]


def _raw_lines(unit: str) -> Iterator[tuple[int, str]]:
    """Where each line begins, and what stands in it."""
    start = 0
    if _ESCAPED not in unit and not any(map(unit.__contains__, _OTHER_BREAKS)):
        for raw in unit.split("\n"):
            yield start, raw
            start += len(raw) + 1
        return
    for match in (_BREAK_OR_ESCAPED if _ESCAPED in unit else _BREAK).finditer(unit):
        at = match.start()
        if at > start or unit[at - 1 : at + 1] != "\r\n":
            yield start, unit[start:at]
        start = match.end()
    yield start, unit[start:]
