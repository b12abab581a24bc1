"""The title and the unit of a table, from the lines that stand over it."""

from collections.abc import Sequence

from extractors.tables.vocabulary import says, wording
from models.blocks import Paragraph
from models.value import value

LONGEST_CAPTION = 400


@value
class Caption:
    """`enclosed`: a `(Kèm theo …)` line stands with the caption, so that it heads an appendix."""

    title: str | None = None
    unit: str | None = None
    enclosed: bool = False


def caption_over(paragraphs: Sequence[Paragraph]) -> Caption:
    """The caption in the paragraphs directly over a table: the last of them that look like one."""
    parts: list[str] = []
    unit: str | None = None
    enclosed = False
    for paragraph in reversed(paragraphs):
        text = paragraph.text.value
        if says("page_break_line", text[:80]) or says("issuer_line", text[:120]):
            continue
        unit = unit or unit_in(text)
        is_enclosure = _is_enclosure(text)
        if is_enclosure or says("unit_only_line", text[:120]):
            enclosed = enclosed or is_enclosure
            continue
        if len(text) > LONGEST_CAPTION or not _looks_like_caption(paragraph):
            break
        enclosed = enclosed or says("enclosure", text)
        parts.insert(0, _bare(text))
        if says("appendix_label", text) or says("caption_word", text):
            break
    return Caption(_title(parts), unit, enclosed and bool(parts))


def caption_of_appendix(heading: Sequence[Paragraph]) -> Caption:
    """The title in the heading of an appendix: what stands there besides label, issuer and reference."""
    texts = [paragraph.text.value for paragraph in heading]
    labels = [place for place, text in enumerate(texts) if says("appendix_label", text[:80])]
    texts = texts[labels[0] if labels else 0 :]
    units = [unit for unit in map(unit_in, texts) if unit]
    kept = [
        _bare(text)
        for text in texts
        if not says("issuer_line", text[:120]) and not says("unit_only_line", text[:120])
    ]
    return Caption(_title(kept), units[-1] if units else None)


def unit_in(text: str) -> str | None:
    """The unit that a line names (`Đơn vị tính: triệu đồng`), if it names one."""
    match = wording("unit_line").search(text[-120:])
    return match["unit"].strip() if match else None


def _title(parts: Sequence[str]) -> str | None:
    return " ".join(part for part in parts if part) or None


def _bare(text: str) -> str:
    """A line without the label of an appendix and without the reference to its document."""
    bare: str = wording("appendix_label").sub("", wording("enclosure").sub("", text), count=1)
    return bare.strip()


def _is_enclosure(text: str) -> bool:
    match = wording("enclosure").search(text[:LONGEST_CAPTION])
    return match is not None and match.start() == 0


def _looks_like_caption(paragraph: Paragraph) -> bool:
    """A caption is set apart: it says what it is, or is in capitals, bold or centred; it is no sentence."""
    text = wording("enclosure").sub("", paragraph.text.value).strip()
    if says("caption_word", text) or says("appendix_label", text):
        return True
    if says("outline_label", text) or not text:
        return False
    if _in_capitals(text):
        return True
    set_apart = paragraph.bold or paragraph.alignment == "center"
    return set_apart and len(text) <= 200 and text[-1] not in ".;:,"


def _in_capitals(text: str) -> bool:
    letters = [character for character in text if character.isalpha()]
    return len(letters) > 1 and sum(character.isupper() for character in letters) >= 0.8 * len(letters)
