"""What a careful clerk would report about the number and the date."""

from collections.abc import Iterator, Sequence

from extractors.header.block import Block
from extractors.header.lines import HeadLine
from extractors.header.noted_numbers import is_doubted
from models.finding import Finding
from models.sourced_text import SourcedText

_UNSURE = "Bản quét đọc số hoặc ngày của văn bản không chắc"
_UNREAD_NUMBER = "Bản quét không đọc được số văn bản"
_UNREAD_DATE = "Bản quét không đọc được ngày ban hành"


def warning(code: str, message: str, place: SourcedText) -> Finding:
    """What is wrong at a place, and what stands there."""
    return Finding(
        code=code, severity="warning", message=message, actual=place.value, evidence=place.evidence()
    )


def header_findings(block: Block) -> Iterator[Finding]:
    """A number line without its number, a date with blanks, a date that cannot be."""
    number, date = block.number, block.date
    if number and not number.is_filled:
        message = _UNREAD_NUMBER if is_doubted(number.line) else "Văn bản chưa ghi số"
        yield warning("missing_number", message, number.line)
    if date is None:
        return
    written = date.line.slice(date.reading.start, date.reading.end)
    if date.reading.malformed:
        yield warning("malformed_date", "Ngày ban hành ghi không hợp lệ", written)
    elif not date.is_filled:
        message = _UNREAD_DATE if is_doubted(date.line) else "Văn bản chưa ghi đủ ngày, tháng, năm ban hành"
        yield warning("incomplete_date", message, written)


def unread_findings(block: Block, lines: Sequence[HeadLine]) -> Iterator[Finding]:
    """Number and date that a scan's header lacks, or hardly has: a text may lack them, a sheet has them."""
    place = next((line.text for line in lines if line.text.confidence is not None), None)
    if place is None or not block.agencies:
        return
    for component, code, message in (
        (block.number, "missing_number", _UNREAD_NUMBER),
        (block.date, "incomplete_date", _UNREAD_DATE),
    ):
        if component is None:
            yield Finding(code=code, severity="warning", message=message, evidence=place.evidence())
        elif is_doubted(component.line) and component.is_filled:
            yield warning("doubtful_reading", _UNSURE, component.line)
