"""The title of a document as one text, also where each line of it was typed as a paragraph of its own."""

from collections.abc import Iterable, Iterator

from extractors.agencies import joints
from extractors.document_types import by_name, type_end
from extractors.lines import line_mark
from models.blocks import Paragraph
from models.sourced_text import SourcedText

_OF_TITLE = frozenset({"text", "carrying_out"})


def head_texts(head: Iterable[Paragraph]) -> Iterator[tuple[Paragraph, SourcedText]]:
    """The texts of the head, each with its first paragraph; those of the title below the type are one."""
    group: list[Paragraph] = []
    below_type = False
    for paragraph in head:
        if group and not (below_type and _goes_on(group[-1], paragraph)):
            yield _joined(group)
            group = []
        group.append(paragraph)
        below_type = below_type or by_name(paragraph.text.value) is not None
    if group:
        yield _joined(group)


def _goes_on(above: Paragraph, paragraph: Paragraph) -> bool:
    """Whether a paragraph goes on with the title above it; an agency's name does so only behind `CỦA`."""
    before = above.text.value
    if paragraph.column is not None or line_mark(before).name not in {*_OF_TITLE, "issuer"}:
        return False
    if type_end(before) == len(before):
        return False
    mark = line_mark(paragraph.text.value).name
    return mark in _OF_TITLE or (mark == "issuer" and before.endswith(joints()))


def _joined(group: list[Paragraph]) -> tuple[Paragraph, SourcedText]:
    first, *more = group
    return first, SourcedText.join([each.text for each in group]) if more else first.text
