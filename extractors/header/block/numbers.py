"""The line with number and symbol of a header block: `Số: 12/KH-UBND`."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

import regex

from extractors.document_types import names
from extractors.header.lines import HeadLine
from extractors.header.patterns import find, matches
from extractors.symbols import SymbolReading, read_symbol, symbol_alone
from models.sourced_text import SourcedText
from models.value import value

_OFFICE_ALONE = regex.compile(
    r"(?i:số) ?:?[ .…_]*(?P<symbol>(?P<number>\d{1,5}(?= ?/ ?[-–]))? ?/ ?"
    r"(?P<suffix>(?:[-–] ?)?\p{Lu}[\p{Lu}\d&]+(?:-(?!MẬT$)\p{Lu}+)?))(?: ?[-–] ?MẬT)?$"
)
_LAST_OFFICE = regex.compile(r" ?[-–] ?(?!MẬT$)(?P<office>\p{Lu}[\p{Lu}\d&]+)")
_SMALL_SYMBOL = regex.compile(r"\s*\d{1,5} ?/ ?\p{Ll}{2,}(?:-\p{Ll}{2,})+$")
"""A symbol typed in small letters."""


@value
class NumberLine:
    """`Số: 12/KH-UBND`: the line, and the symbol in it where there is one."""

    line: SourcedText
    symbol: SymbolReading | None

    @property
    def is_filled(self) -> bool:
        """Whether the number is there, which drafts leave blank."""
        return self.symbol is not None and self.symbol.number is not None


def number_lines(lines: Sequence[HeadLine]) -> list[HeadLine]:
    """The lines of numbers, but for those of an instrument that the issuer is named after.

    `ĐOÀN KIỂM TRA / THEO QUYẾT ĐỊNH / SỐ 12/QĐ-SXD`: a team bears the number of its decision. Where no
    other number stands there, the words above it are the end of an office's name (`PHÒNG … - KẾ HOẠCH`).
    """
    own = list(_own_number_lines(lines))
    return own or [line for line in lines if matches("number", line.value)]


def _own_number_lines(lines: Sequence[HeadLine]) -> Iterator[HeadLine]:
    before: dict[int | None, str] = {}
    for line in lines:
        above = before.get(line.column, "").casefold()
        if matches("number", line.value) and not above.endswith(_type_names()):
            yield line
        before[line.column] = line.value


@cache
def _type_names() -> tuple[str, ...]:
    return tuple(f" {name.casefold()}" for name in names())


def read_number(line: HeadLine) -> NumberLine | None:
    """The number line that the line is, if it is one."""
    opening = find("number", line.value)
    if opening is None:
        return None
    value = line.value.upper() if _SMALL_SYMBOL.match(line.value, opening.end()) else line.value
    symbol = read_symbol(value) or _office_alone(value)
    return NumberLine(line.text, _with_last_office(symbol, value) if symbol else None)


def _with_last_office(symbol: SymbolReading, value: str) -> SymbolReading:
    """`Số: 12/KH-UBND - VX`: the symbol takes all of its line; elsewhere a spaced dash ends it."""
    rest = _LAST_OFFICE.fullmatch(value, symbol.end)
    if rest is None:
        return symbol
    office = f"-{rest['office']}"
    return replace(symbol, end=len(value), suffix=symbol.suffix + office, symbol=symbol.symbol + office)


def symbol_apart(lines: Sequence[HeadLine], opening: HeadLine | None) -> NumberLine | None:
    """`Số:` alone on its line: the symbol is the next line of its column, or the only one among the lines.

    Dumps of PDF put what is typed into a form (`258/KH-UBND`) before or behind what is printed on it, pages
    leave out `Số`.
    """
    column = [line for line in lines if opening and line.column == opening.column]
    below = column[column.index(opening) + 1 :][:1] if opening else []
    alone = [
        NumberLine(line.text, symbol)
        for line in lines
        if (symbol := symbol_alone(line.value.rstrip(" ,."))) and (symbol.number or line in below)
    ]
    next_one = [found for found in alone if below and found.line is below[0].text]
    chosen = next_one or alone
    return chosen[0] if len(chosen) == 1 else None


def _office_alone(value: str) -> SymbolReading | None:
    """`Số:      /UBND`: of a công văn whose number is blank; `12/-UBND`: its type is lost."""
    alone = _OFFICE_ALONE.match(value)
    if alone is None:
        return None
    number, suffix = alone["number"], alone["suffix"].replace(" ", "").replace("–", "-")
    symbol = f"{number or ''}/{suffix}"
    return SymbolReading(alone.start("symbol"), alone.end(), number, suffix, symbol, "CV")
