"""Documents put together from the parts of a header."""

from collections.abc import Sequence
from dataclasses import replace

from extractors.header import HeaderReading, extract_header
from extractors.zones import Appendix, Zones
from models.blocks import Paragraph
from models.sourced_text import SourcedText
from tests.builders import paragraph, paragraphs, zones

MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
RECIPIENTS = "Nơi nhận:\n- Như trên;\n- Lưu: VT."
CLOSING = f"{RECIPIENTS}\n\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nLò Văn Mới"


def read(
    agencies: str = "ỦY BAN NHÂN DÂN\nXÃ CHIỀNG SAN",
    number: str = "Số: 12/KH-UBND",
    place: str = "Chiềng San, ngày 05 tháng 4 năm 2022",
    title: str = "KẾ HOẠCH\nTrồng cây phân tán năm 2022",
    preamble: str = "",
    closing: str = CLOSING,
    notes: tuple[str, ...] = (),
) -> HeaderReading:
    """The reading of a document whose header stands one part below the other."""
    head = "\n\n".join(part for part in (agencies, MOTTO, number, place, title) if part)
    appendices = [Appendix(label=None, heading=(paragraph(note),), blocks=()) for note in notes]
    return extract_header(zones(head, preamble, (), closing, appendices), None)


def closing_of(lines: Sequence[SourcedText]) -> HeaderReading:
    """The reading of a closing whose lines are given with their source."""
    blocks = tuple(Paragraph(lines=(line,), text=line) for line in lines)
    return extract_header(replace(zones("KẾ HOẠCH"), closing=blocks), None)


def columns(*cells: tuple[str, int]) -> tuple[Paragraph, ...]:
    """The cells of a layout table, each with its column."""
    return tuple(paragraph(text, column=column) for text, column in cells)


def read_columns(head: tuple[Paragraph, ...], title: str, closing: tuple[Paragraph, ...]) -> HeaderReading:
    """The reading of a document with layout tables at its head and end."""
    whole = Zones(
        ordinal=1,
        parent=None,
        head=(*head, *paragraphs(title)),
        preamble=(),
        body=(),
        closing=closing,
        appendices=(),
    )
    return extract_header(whole, None)
