"""Lines of number or date a narrow column broke: `Số: 12/KH-` over `UBND`, `… ngày` over `16 tháng 8`."""

from collections.abc import Sequence
from itertools import takewhile

import regex

from extractors.header.lines import HeadLine, type_line
from extractors.header.patterns import matches
from extractors.lines import line_mark
from extractors.places import named, read_mention
from models.sourced_text import SourcedText

_MOST_PARTS = 3
_SYMBOL_ENDS = ("-", "–", "/")
_OFFICE = regex.compile(r"\p{Lu}[\p{Lu}\d&-]*")


def with_whole_lines(lines: Sequence[HeadLine]) -> list[HeadLine]:
    """The lines, those above the type line joined that are one number, or one place and date, together."""
    whole: list[HeadLine] = []
    at, end = 0, type_line(lines)
    while at < (len(lines) if end is None else end):
        parts = _beginning_of_column(lines[at : at + _MOST_PARTS])
        count, joint = (2, "") if _is_broken_symbol(parts) else (_parts_of_date(parts), " ")
        whole.append(HeadLine(SourcedText.join(parts[:count], joint), lines[at].column))
        at += count
    return [*whole, *lines[at:]]


def _beginning_of_column(lines: Sequence[HeadLine]) -> list[SourcedText]:
    column = lines[0].column
    return [line.text for line in takewhile(lambda line: line.column == column, lines)]


def _is_broken_symbol(parts: Sequence[SourcedText]) -> bool:
    """Whether the second line is the office of a symbol that the first begins."""
    begun = len(parts) > 1 and parts[0].value.endswith(_SYMBOL_ENDS) and matches("number", parts[0].value)
    return begun and _OFFICE.fullmatch(parts[1].value) is not None


def _parts_of_date(parts: Sequence[SourcedText]) -> int:
    """How many of the lines are one place and date line; 1 where the first stands for itself.

    What stands over a line with place and date of its own may be a signer's name: it belongs to the line
    where both together name a unit that there is (`Bắc` over `Giang, ngày …`).
    """
    if not any("ngày" in part.value for part in parts):
        return 1
    if _lacks_year(parts) and "ngày" in parts[0].value:  # the number may stand before the place
        return 2
    for count in range(1, len(parts) + 1):
        if not _is_dated(parts[:count]):
            continue
        if count == 1:
            return 1
        return count if not _is_dated(parts[1:count]) or _names_unit(parts[:count]) else 1
    return 1


def _is_dated(parts: Sequence[SourcedText]) -> bool:
    return line_mark(_joined(parts)).name == "place_and_date"


def _lacks_year(parts: Sequence[SourcedText]) -> bool:
    """Whether the year stands alone in the second line."""
    year = parts[1].value.rstrip(" .") if len(parts) > 1 else ""
    return parts[0].value.endswith("năm") and len(year) == len("2024") and year.isdecimal()


def _names_unit(parts: Sequence[SourcedText]) -> bool:
    place = _joined(parts).partition(",")[0].strip()
    mention = read_mention(place, 0)
    whole = mention is not None and mention.end == len(place)
    return bool(named(mention.name if mention and whole else place))


def _joined(parts: Sequence[SourcedText]) -> str:
    return " ".join(part.value for part in parts)
