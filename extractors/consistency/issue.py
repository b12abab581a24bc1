"""What the day of issue contradicts: bases of a later day, an issuer of a level or kind that was no more."""

from collections.abc import Iterable, Iterator

from extractors.document_types import by_abbreviation
from models.citation import Citation
from models.document import Document
from models.finding import Finding
from models.partial_date import PartialDate

NO_DISTRICTS = (2025, 7)
"""Since 1 July 2025 there is no district level (Luật Tổ chức chính quyền địa phương số 72/2025/QH15).

Communes, wards and special zones are what stayed: townships went with the districts.
"""
_TOWNSHIP = " thị trấn "


def abolished_level(document: Document) -> Iterator[Finding]:
    """A district, or a township, that issues a document after there were none any more."""
    issued = document.issued
    what = _abolished(document)
    if what is None or issued is None:
        return
    if issued.year > NO_DISTRICTS[0] or (issued.year, issued.month or 0) >= NO_DISTRICTS:
        yield Finding(
            code="abolished_level",
            severity="warning",
            message=(f"{document.issuer} ban hành văn bản {issued.written}, trong khi {what} từ 01/7/2025"),
            actual=document.issuer,
            evidence=document.evidence.get("issuer"),
        )


def _abolished(document: Document) -> str | None:
    """What the law says of an issuer of a level or kind that it abolished; None for all others."""
    if document.issuer_level == "district":
        return "cấp huyện kết thúc hoạt động"
    names = f"{document.issuer or ''} ".casefold()
    if document.issuer_level == "commune" and _TOWNSHIP in names:
        return "không còn đơn vị hành chính thị trấn"
    return None


def younger_bases(document: Document, citations: Iterable[Citation]) -> Iterator[Finding]:
    """Legal bases that are dated after the document that rests on them; one finding an instrument."""
    issued = document.issued
    seen: set[str] = set()
    for citation in citations:
        if citation.role != "basis" or issued is None or citation.cited is None:
            continue
        kind = by_abbreviation(citation.doc_type)
        name = f"{kind.name if kind else citation.doc_type} {citation.symbol or ''}".strip()
        if name in seen or not _is_later(citation.cited, issued):
            continue
        seen.add(name)
        yield Finding(
            code="younger_basis",
            severity="warning",
            message=(f"Căn cứ {name} ghi ngày {citation.cited.written}, sau ngày ban hành {issued.written}"),
            section_id=citation.section_id,
            expected=f"<= {issued.iso}",
            actual=citation.cited.iso,
            evidence=citation.evidence,
        )


def _is_later(one: PartialDate, other: PartialDate) -> bool:
    """True where a date is later than another whatever their blanks stand for."""
    for left, right in ((one.year, other.year), (one.month, other.month), (one.day, other.day)):
        if left is None or right is None:
            return False
        if left != right:
            return left > right
    return False
