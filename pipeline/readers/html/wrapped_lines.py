"""Pages on which each line of a text is a paragraph of its own: they become one, with `<br>` between them."""

from collections.abc import Iterable, Sequence

from extractors.lines import line_mark
from models.sourced_text import SourcedText
from pipeline.normalise.layout import InputLine, layout
from pipeline.readers.html.blocks import JOINED, Element, all_text, is_block, writable

_FEWEST = 2
"""Lines that are joined."""
_ENDS = ".;:!?…”"
_FEWEST_GOING_ON, _GOING_ON = 4, 0.1
"""Paragraphs that go on with the one before, in all and among the others."""


def join_wrapped_lines(root: Element) -> None:
    """Joins paragraphs that follow each other and are lines of wrapped text, or rows that marks close."""
    paragraphs = [one for one in root.iter("p") if not any(is_block(inner) for inner in one)]
    runs = _runs(paragraphs)
    if not _is_wrapped([one for run in runs for one in run]):
        runs = _runs(one for one in paragraphs if all_text(one).rstrip().endswith("|"))
    for run in runs:
        _join(run)


def _is_wrapped(paragraphs: Sequence[Element]) -> bool:
    """Told as in plain text, or by paragraphs that go on in small letters where the one before had no end."""
    texts = [*filter(None, (" ".join(all_text(paragraph).split()) for paragraph in paragraphs))]
    going_on = sum(map(_goes_on, texts, texts[1:]))
    if going_on >= max(_FEWEST_GOING_ON, len(texts) * _GOING_ON):
        return True
    return layout([InputLine(_whole(text)) for text in texts]).width is not None


def _goes_on(before: str, text: str) -> bool:
    return text[0].islower() and before[-1] not in _ENDS and line_mark(text).says == "text"


def _whole(text: str) -> SourcedText:
    return SourcedText(text, text, ((0, 0),), len(text))


def _runs(paragraphs: Iterable[Element]) -> list[list[Element]]:
    """The paragraphs that follow each other with nothing between them; one alone, as in a cell, is none."""
    runs: list[list[Element]] = []
    for paragraph in paragraphs:
        last = runs[-1][-1] if runs else None
        if last is not None and paragraph.getprevious() is last and not (last.tail or "").strip():
            runs[-1].append(paragraph)
        else:
            runs.append([paragraph])
    return [run for run in runs if len(run) >= _FEWEST]


def _join(run: Sequence[Element]) -> None:
    """Moves all that the paragraphs hold into the first."""
    whole, *others = run
    whole.set(JOINED, "")
    for other in others:
        line_break = whole.makeelement("br")
        line_break.tail = writable((other.text or "").strip("\n"))
        whole.append(line_break)
        whole.extend(list(other))
        whole.tail = other.tail
        parent = other.getparent()
        if parent is not None:
            other.tail = None
            parent.remove(other)
