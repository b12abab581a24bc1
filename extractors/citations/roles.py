"""In which role a document cites an instrument."""

from collections.abc import Sequence

import regex

from extractors.citations.instrument import Instrument
from extractors.citations.passages import Passage
from extractors.citations.rules import rule
from extractors.citations.type_words import find_type_words
from models.citation import CitationRole

_EFFECTS: tuple[CitationRole, ...] = ("replaces", "repeals", "amends")
_REACH = 120
"""How far after its verb an instrument can stand ("sửa đổi khoản 2 Điều 5 Quy chế ban hành kèm theo …")."""
_SENTENCE_REACH = 500
_SENTENCE_END = regex.compile(r"(?<!Điều \d{1,3})[.]\s+(?=\p{Lu})")
_BREAK = regex.compile(r";|\.\s")


def roles(passage: Passage, instruments: Sequence[Instrument]) -> list[CitationRole]:
    """The role of each instrument of the passage, in the order given (that of their places)."""
    found: list[CitationRole] = []
    reach = first = 0
    governed: tuple[Instrument, CitationRole] | None = None
    for item in instruments:
        effect: CitationRole | None = None
        if passage.basis_start is not None and item.start >= passage.basis_start:
            effect = "basis"
        elif item.start >= reach:
            # What stands inside the title of another instrument is only mentioned.
            effect = _effect(passage, item, first, governed)
            governed = (item, effect) if effect else None
        found.append(effect or "mention")
        reach, first = max(reach, item.tail), item.end
    return found


def _effect(
    passage: Passage, item: Instrument, first: int, governed: tuple[Instrument, CitationRole] | None
) -> CitationRole | None:
    """What this document does to the instrument, if anything; `first` is where the one before it ends."""
    text = passage.text.value
    if governed and _joins(text, governed[0], item):
        return governed[1]
    for effect in _EFFECTS:
        for verb in rule(effect).finditer(text, max(first, item.start - _REACH), item.start):
            if _governs(passage, verb, item):
                return effect
    return "repeals" if _lapses(text, item) else None


def _joins(text: str, other: Instrument, item: Instrument) -> bool:
    """Whether only `,` or `và` stands between two instruments."""
    ends = {other.end, max(other.tail, other.end)}
    return any(rule("conjunction").fullmatch(text, end, item.start) for end in ends)


def _governs(passage: Passage, verb: regex.Match[str], item: Instrument) -> bool:
    """Whether it is this document that does what the verb says, and does it to the instrument."""
    text = passage.text.value
    if _BREAK.search(text, verb.end(), item.start):
        return False
    sentence = text[_sentence_start(text, verb.start()) : verb.start()]
    if passage.zone == "head":
        return rule("own_title").search(sentence) is not None
    # "Nghị định sửa đổi, bổ sung …" is the name of an instrument, not a deed of this document.
    named = next((word for word in find_type_words(sentence) if sentence[word.end :].strip() == ""), None)
    return named is None and rule("own_effect").search(sentence) is not None


def _sentence_start(text: str, position: int) -> int:
    first = max(0, position - _SENTENCE_REACH)
    return max((end.end() for end in _SENTENCE_END.finditer(text, first, position)), default=first)


def _lapses(text: str, item: Instrument) -> bool:
    """`Quyết định số … hết hiệu lực kể từ ngày …`: the instrument is the subject of its clause."""
    before = text[max(0, item.start - 3) : item.start].rstrip()
    if before and before[-1] not in ".;":
        return False
    stop = _BREAK.search(text, item.tail)
    return rule("lapsed").search(text, item.tail, stop.start() if stop else len(text)) is not None
