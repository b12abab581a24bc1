"""The header block: the agencies' names, the number and the date, above the type line."""

from collections.abc import Sequence
from dataclasses import replace

from extractors.agencies import read_agency
from extractors.document_types import DocumentType, by_name, type_end
from extractors.header.block.agencies import read_agencies
from extractors.header.block.dates import DateLine, first_date, read_date_line
from extractors.header.block.numbers import NumberLine, number_lines, read_number, symbol_apart
from extractors.header.lines import HeadLine, type_line
from extractors.header.patterns import matches
from models.sourced_text import SourcedText
from models.value import value


@value
class Block:
    """What stands above the type line; `subject` is the `V/v` line of a công văn.

    `title_index`: where the title begins whose type line was left out. `union`: the Youth Union's title.
    """

    agencies: tuple[SourcedText, ...]
    number: NumberLine | None
    date: DateLine | None
    subject: tuple[SourcedText, ...]
    type_index: int | None
    title_index: int | None = None
    union: str | None = None

    @property
    def is_bare(self) -> bool:
        """Whether no type, number, date or subject stands there, as over a list or an appendix."""
        return self.type_index is None and not (self.number or self.date or self.subject)


def read_block(lines: Sequence[HeadLine]) -> Block:
    """Sorts the lines above the type line by what they are."""
    type_index = type_line(lines)
    title_index = _untyped_title(lines) if type_index is None else None
    end = title_index if type_index is None else type_index
    above = lines if end is None else lines[:end]
    numbered = number_lines(above)
    kind = None if type_index is None else by_name(lines[type_index].value)
    number, date = _number(above, numbered, kind), first_date(above)
    if type_index is not None and number is None:
        # Some write type and title first, or the number behind the type.
        line = lines[type_index]
        behind = HeadLine(line.text.slice(type_end(line.value) or 0), line.column)
        below = (behind, *lines[type_index + 1 :])
        number = next((found for found in map(read_number, below) if found), None)
        date = date or (first_date(lines[type_index:]) if number else None)
    taken = {id(part.line) for part in (number, date) if part}
    taken |= {id(line.text) for line in numbered}
    rest = [line for line in above if id(line.text) not in taken]
    subject = _subject(rest)
    agencies = read_agencies([line for line in rest if line.text not in subject])
    block = Block(agencies, number, date, subject, type_index, title_index)
    # Capitals alone are the name of an agency only in a header.
    named = tuple(agency for agency in agencies if read_agency(agency.value)) if block.is_bare else agencies
    return replace(block, agencies=named)


def _number(
    above: Sequence[HeadLine], numbered: Sequence[HeadLine], kind: DocumentType | None
) -> NumberLine | None:
    """The number of the first line with one; its symbol may stand on another line, or alone without `Số`.

    One that stands alone and is of another type is that of a document named there.
    """
    if not numbered:
        alone = symbol_apart(above, None)
        told = alone.symbol.doc_type if alone and alone.symbol else None
        return None if kind and told not in (None, "CV", kind.abbreviation) else alone
    number = read_number(numbered[0])
    if number is None or number.symbol is None:
        return symbol_apart(above, numbered[0]) or number
    return number


def _untyped_title(lines: Sequence[HeadLine]) -> int | None:
    """Where a text in capitals follows number and date, and the symbol names a type that has a title."""
    numbers = [read_number(line) for line in lines]
    symbol = next((found.symbol for found in numbers if found and found.symbol), None)
    if symbol is None or symbol.doc_type in (None, "CV"):
        return None
    header = [index for index, line in enumerate(lines) if numbers[index] or read_date_line(line)]
    start = header[-1] + 1
    return start if start < len(lines) and lines[start].value.isupper() else None


def _subject(lines: Sequence[HeadLine]) -> tuple[SourcedText, ...]:
    """The `V/v …` lines under the number, to the end of their column."""
    for index, line in enumerate(lines):
        if matches("subject", line.value):
            column = line.column
            return tuple(
                rest.text
                for rest in lines[index:]
                if rest.column == column and not matches("preamble", rest.value)
            )
    return ()
