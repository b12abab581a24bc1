"""What a careful clerk would report about the number and the date."""

from collections.abc import Iterator, Sequence

from extractors.header.block import Block
from extractors.header.lines import HeadLine
from models.finding import Finding


def header_findings(block: Block) -> Iterator[Finding]:
    """A number line without its number, a date with blanks, a date that cannot be."""
    if block.number and (block.number.symbol is None or block.number.symbol.number is None):
        evidence = block.number.line.evidence()
        yield Finding(
            code="missing_number",
            severity="warning",
            message="Văn bản chưa ghi số",
            actual=block.number.line.value,
            evidence=evidence,
        )
    if block.date is None:
        return
    reading = block.date.reading
    evidence = block.date.line.evidence(reading.start, reading.end)
    written = block.date.line.value[reading.start : reading.end]
    if reading.malformed:
        yield Finding(
            code="malformed_date",
            severity="warning",
            message="Ngày ban hành ghi không hợp lệ",
            actual=written,
            evidence=evidence,
        )
    elif reading.date is None or reading.date.day is None:
        yield Finding(
            code="incomplete_date",
            severity="warning",
            message="Văn bản chưa ghi đủ ngày, tháng, năm ban hành",
            actual=written,
            evidence=evidence,
        )


def unread_findings(block: Block, lines: Sequence[HeadLine]) -> Iterator[Finding]:
    """Number and date that no line of a scan's header was read as: a text may lack them, a sheet has them."""
    place = next((line.text for line in lines if line.text.confidence is not None), None)
    if place is None or not block.agencies:
        return
    for component, code, message in (
        (block.number, "missing_number", "Bản quét không đọc được số văn bản"),
        (block.date, "incomplete_date", "Bản quét không đọc được ngày ban hành"),
    ):
        if component is None:
            yield Finding(code=code, severity="warning", message=message, evidence=place.evidence())
