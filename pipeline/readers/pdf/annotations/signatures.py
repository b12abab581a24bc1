"""The digital signatures of a PDF, as PDFium gives them: it names the signer by the certificate alone."""

from collections.abc import Callable
from ctypes import c_char, c_int
from datetime import datetime, timedelta, timezone
from typing import Any

import regex

from models.signature import Signature
from pipeline.readers.certificates import signer_of
from pipeline.readers.pdf.pdfium.interface import Handle, wide_text
from pipeline.readers.pdf.pdfium.interface import raw as pdfium

_TIME = regex.compile(r"(?:D:)?(\d{12}(?:\d\d)?)(?:([-+Z])(?:(\d\d)'?(\d\d)?'?)?)?")
"""A date of ISO 32000, 7.9.4: `D:20240816073000+07'00'`."""


def signatures_of(document: Handle, size: int) -> tuple[Signature, ...]:
    """The signatures in the order of the document, whose file has `size` bytes."""
    count = max(0, pdfium.FPDF_GetSignatureCount(document))
    found = (pdfium.FPDF_GetSignatureObject(document, index) for index in range(count))
    return tuple(_signature(ordinal, one, size) for ordinal, one in enumerate(filter(None, found), 1))


def _signature(ordinal: int, one: Handle, size: int) -> Signature:
    signer = signer_of(_bytes(lambda buffer, room: pdfium.FPDFSignatureObj_GetContents(one, buffer, room)))
    reason = wide_text(lambda buffer, room: pdfium.FPDFSignatureObj_GetReason(one, buffer, room))
    form = _bytes(lambda buffer, room: pdfium.FPDFSignatureObj_GetSubFilter(one, buffer, room))
    time = _bytes(lambda buffer, room: pdfium.FPDFSignatureObj_GetTime(one, buffer, room))
    return Signature(
        ordinal=ordinal,
        signer=signer.name if signer else None,
        organisation=signer.organisation if signer else None,
        signed_at=_time(time.rstrip(b"\0").decode("ascii", "replace")),
        reason=reason or None,
        form=form.rstrip(b"\0").decode("ascii", "replace") or None,
        covers_file=_covers(one, size),
    )


def _bytes(call: Callable[[Any, int], int]) -> bytes:
    size = call(None, 0)
    buffer = (c_char * size)()
    call(buffer, size)
    return buffer.raw


def _covers(one: Handle, size: int) -> bool | None:
    """Whether the signed bytes reach to the end of the file."""
    count = pdfium.FPDFSignatureObj_GetByteRange(one, None, 0)
    if count != 4:
        return None
    ranges = (c_int * count)()
    pdfium.FPDFSignatureObj_GetByteRange(one, ranges, count)
    return bool(ranges[0] == 0 and ranges[2] + ranges[3] == size)


def _time(text: str) -> datetime | None:
    match = _TIME.match(text)
    if not match:
        return None
    digits, sign, hours, minutes = match.groups()
    ahead = timedelta(hours=int(hours or 0), minutes=int(minutes or 0))
    try:
        time = datetime.strptime(digits.ljust(14, "0"), "%Y%m%d%H%M%S")
        return time.replace(tzinfo=timezone(-ahead if sign == "-" else ahead)) if sign else time
    except ValueError:
        return None
