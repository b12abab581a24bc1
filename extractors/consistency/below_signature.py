"""Text below the signature that no appendix holds: it was taken for the signature's and not read."""

from collections.abc import Iterator, Sequence

from extractors.header.signature.closing import is_archive_line
from extractors.lines import SIGNING
from extractors.splitting.marked import LABELS, Marked, mark_blocks
from extractors.zones import Zones
from models.blocks import Paragraph
from models.finding import Finding

_SHORTEST_SENTENCE = 60
"""Characters: what scanners, portals and secretaries note below a signature is shorter."""
_SENTENCE_ENDS = (".", ";", ":")
_FOOTNOTE = "["
"""Opens the mark under which readers set a footnote below the text of its page."""


def below_signature_findings(zones: Zones) -> Iterator[Finding]:
    """One finding for all sentences and labelled paragraphs below the signature."""
    found = list(_unread(mark_blocks(zones.closing)))
    if found:
        yield Finding(
            code="text_below_signature",
            severity="warning",
            message=f"{len(found)} đoạn văn đứng dưới chữ ký, không thuộc phụ lục nào nên không được đọc",
            evidence=found[0].text.evidence(),
        )


def _unread(marked: Sequence[Marked]) -> Iterator[Paragraph]:
    signed = listing = False
    for item in marked:
        paragraph = item.paragraph
        if item.mark == "recipients":
            listing = True
        elif item.is_name or item.is_signed_post:
            signed, listing = True, False
        elif item.mark in SIGNING:
            signed = True
        elif signed and not listing and paragraph and paragraph.column is None and _is_prose(item):
            yield paragraph
        listing = listing and not is_archive_line(item.text)


def _is_prose(item: Marked) -> bool:
    if item.text.startswith(_FOOTNOTE):
        return False
    if item.mark in LABELS:
        return True
    sentence = len(item.text) >= _SHORTEST_SENTENCE and item.text.endswith(_SENTENCE_ENDS)
    return sentence and item.mark != "bullet"
