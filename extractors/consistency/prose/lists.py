"""Parts that stand below their whole, an item each: `Kinh phí: 850 triệu đồng, gồm:` over `- Tỉnh: …`."""

from collections.abc import Iterator, Sequence

import regex

from extractors.citations.passages import Passage
from extractors.consistency.prose.arithmetic import wrong_parts
from extractors.consistency.prose.arithmetic_rules import pattern
from extractors.consistency.prose.clause_targets import clause_target, clauses_of, stated_whole
from extractors.consistency.prose.parts import MOST_PARTS
from extractors.lines import line_mark
from extractors.numbers.units import unit_kind
from extractors.targets.clause import LONGEST
from models.finding import Finding

_BULLET = regex.compile(r"[-–+•▪*]\s?")
_ITEM_END = regex.compile(r"[.;]?\s*$")
_ADDED = ("measure", "money")
"""Amounts of which the items of a list are parts; people of two items may be the same."""
FEWEST_ITEMS = 2


def wrong_lists(passages: Sequence[Passage]) -> Iterator[Finding]:
    """One finding for each whole that is not what the items below it come to."""
    for place, passage in enumerate(passages):
        text = passage.text.value
        if passage.zone == "body" and text.endswith(":") and pattern("opens_list").search(text):
            found = _wrong_list(passage, _items(passages, place + 1))
            if found:
                yield found


def _wrong_list(passage: Passage, items: Sequence[str]) -> Finding | None:
    """The finding that the whole in the last clause is not that of the items below."""
    *_, last = (None, *clauses_of(passage))
    if last is None or len(items) < FEWEST_ITEMS:  # `Trong đó:` alone is no clause
        return None
    listed = f"{last.text} {', '.join(items)}"
    stated = stated_whole(listed)
    if stated is None or unit_kind(stated.reading.unit) not in _ADDED:
        return None
    return wrong_parts(clause_target(last, stated, listed))


def _items(passages: Sequence[Passage], start: int) -> list[str]:
    """The texts of the items from `start` on that bear the same mark; none where the list is not plain.

    Items of another mark among them divide one of them further, and behind a text without a mark
    the list may go on. What is longer than a clause says more than its part.
    """
    mark = passages[start].text.value[:1] if start < len(passages) else ""
    found: list[str] = []
    for passage in passages[start : start + MOST_PARTS + 1]:
        text = passage.text.value
        bullet = _BULLET.match(text)
        if bullet is None:
            return found if line_mark(text).name != "text" else []
        if text[:1] != mark or len(text) > LONGEST:
            return []
        found.append(_ITEM_END.sub("", text[bullet.end() :]))
    return found if len(found) <= MOST_PARTS else []
