"""Reports labels that are missing or stand twice, only where the sequence leaves no doubt."""

from collections.abc import Sequence

import regex

from extractors.outline.labels import Label
from extractors.outline.numberings import OpenNode
from extractors.outline.numerals import spell
from extractors.outline.placement import Placement
from models.blocks import Block, Paragraph
from models.finding import Finding
from models.section import Section


def _texts(block: Block) -> list[str]:
    if isinstance(block, Paragraph):
        return [block.text.value]
    return [cell.text.value for cell in block.cells if cell.text]


def _printed(label: Label, value: int) -> str:
    """How the label with another value would be printed: `Điều 3` for `Điều 4`, `2.1` for `2.2`."""
    numeral = spell(label.scheme.system, value)
    if len(label.parts) > 1:
        return label.scheme.form + numeral
    return f"{label.text.rsplit(' ', 1)[0]} {numeral}" if " " in label.text else numeral


def _stands_somewhere(blocks: Sequence[Block], printed: str) -> bool:
    """Whether the missing label is there after all, in a paragraph or a cell, and was not taken for one."""
    numeral = regex.escape(printed)
    pattern = regex.compile(rf"(?<![\p{{L}}\d.,/])(?i:{numeral})\s?(?:[.)/:–-]\s?(?=\p{{Lu}}|$)|$)")
    return any(pattern.search(text) for block in blocks for text in _texts(block))


def missing_labels(
    placement: Placement, before: OpenNode | None, between: Sequence[Block]
) -> tuple[str, ...]:
    """The printed labels that are certainly missing in the blocks since the label before, or the parent."""
    lone_first = before is None and len(placement.missing) > 1
    if lone_first or (before and before.restarted):
        return ()
    printed = tuple(_printed(placement.label, value) for value in placement.missing)
    return () if any(_stands_somewhere(between, label) for label in printed) else printed


def surely_repeats(placement: Placement, before: OpenNode, bold: bool) -> bool:
    """Whether the label stands twice by mistake, and no list began again in between.

    A `1` may begin another list, a second `2.1` below the same `2` may not. A `d` after a `d` may be a `đ`
    that lost its stroke.
    """
    label = placement.label
    again = placement.restarts and len(label.parts) > 1 and before.label.parts == label.parts
    return (
        (again or (placement.repeats and label.value > 1))
        and not before.restarted
        and before.bold == bold
        and not (label.scheme.system == "letter" and label.text == "d")
    )


def surely_counts_twice(placement: Placement, before: OpenNode, bold: bool, between: Sequence[Block]) -> bool:
    """Whether a `1` follows a `1` by mistake, if 2 comes next; `between` are the first one and its text.

    A heading without a label before it, or a colon, opens another list.
    """
    label, above = placement.label, between[-1] if between else None
    if not placement.restarts or before.restarted or before.bold != bold or not isinstance(above, Paragraph):
        return False
    text = above.text.value
    whole = not text.endswith(":") if len(between) == 1 else text.endswith((".", ";"))
    return whole and len(label.parts) == 1 and label.value == before.label.value == 1


def gap_finding(section: Section, missing: tuple[str, ...], before: str | None) -> Finding:
    """`numbering_gap` at `section`, the first label behind the gap."""
    after = f"sau mục {before} là mục {section.label}" if before else f"mục đầu tiên là {section.label}"
    return Finding(
        code="numbering_gap",
        severity="warning",
        message=f"Đánh số không liên tục: {after}, thiếu mục {', '.join(missing)}",
        section_id=section.section_id,
        expected=missing[0],
        actual=section.label,
        evidence=section.evidence,
    )


def repeat_finding(section: Section) -> Finding:
    """`duplicate_label` at `section`, the second with its label."""
    return Finding(
        code="duplicate_label",
        severity="warning",
        message=f"Số thứ tự {section.label} được dùng cho hai mục liền nhau ({section.path})",
        section_id=section.section_id,
        actual=section.label,
        evidence=section.evidence,
    )
