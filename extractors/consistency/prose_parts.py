"""Parts that a clause lists of a whole: `trồng 40 ha, gồm 25 ha keo và 18 ha quế`."""

from decimal import Decimal
from typing import NamedTuple

import regex

from extractors.numbers.units import unit_kind
from extractors.targets.amounts import amount_at
from extractors.targets.forms import NUMBER
from models.target import Target

_OPENING = regex.compile(r"[\s,(:]+(?<all>gồm|bao gồm|chia ra|trong đó)(?!\p{L})", regex.IGNORECASE)
_SEX = regex.compile(r"(?<!\p{L}|việt )(?:nam|nữ)(?!\p{L})")
_NUMBER = regex.compile(rf"(?<![\p{{L}}\d.,/])(?:{NUMBER})")
_AGAIN = regex.compile(
    r"[(]|(?<!\p{L})(?:riêng|gồm|năm|đã|còn|quý|bình quân|tối đa|dự kiến|mới|qua)(?!\p{L})", regex.IGNORECASE
)
"""Words that may divide a part, or the same whole once more, in another way."""
_UNNUMBERED = regex.compile(r"(?<!\p{L})(?:và|cùng|khác|còn lại|v\.v)(?!\p{L})|…|\.\.", regex.IGNORECASE)
"""Behind the last number: parts of which nobody tells how many."""
_ROUGHLY = regex.compile(r"(?<!\p{L})(?:khoảng|gần|chừng)\s*$", regex.IGNORECASE)


class ListedParts(NamedTuple):
    """`whole` and its `parts`; `exhaustive` where the words say that they are all there is.

    `disjoint` where nothing can be in two of them: money is from one source, people are women and young.
    """

    whole: Decimal
    parts: tuple[Decimal, ...]
    exhaustive: bool
    disjoint: bool = False

    @property
    def is_wrong(self) -> bool:
        """True where a part exceeds the whole, or all parts together are not the whole."""
        total = sum(self.parts)
        too_much = max(self.parts) > self.whole or (self.disjoint and total > self.whole)
        return too_much or (self.exhaustive and total != self.whole)


def listed_parts(target: Target) -> ListedParts | None:
    """The parts of the target's value in its clause, all of one unit; None where they are not plain.

    Percentages are none: those of a part are of that part (`đạt 85%, trong đó khu trung tâm đạt 98%`).
    """
    openings = list(_OPENING.finditer(target.raw))
    if len(openings) != 1 or target.value is None or target.op is not None or target.unit is None:
        return None
    if unit_kind(target.unit) in ("rate", "ratio"):
        return None
    numbers = list(_NUMBER.finditer(target.raw))
    before = [match for match in numbers if match.end() <= openings[0].start()]
    after = [match for match in numbers if match.start() >= openings[0].end()]
    if not after or not before or not _is_value(target, before[-1]):
        return None
    amounts = [amount_at(target.raw, match.start(), match.end()) for match in after]
    parts = tuple(one.reading.value for one in amounts if one and one.reading.unit == target.unit)
    plain = tuple(part for part in parts if part is not None)
    if len(plain) != len(after):
        return None
    listed = target.raw[openings[0].end() :]
    worded = openings[0]["all"].casefold() != "trong đó" or (len(plain) == 2 and _are_sexes(listed))
    all_told = len(plain) > 1 and worded and "(" not in listed  # which may hold parts of a part
    ends_open = _UNNUMBERED.search(target.raw, after[-1].end()) is not None
    money = unit_kind(target.unit) == "money" and not _AGAIN.search(target.raw, openings[0].end())
    disjoint, exhaustive = all_told or money, all_told and not ends_open
    return ListedParts(target.value, plain, exhaustive, disjoint)


def _are_sexes(text: str) -> bool:
    """True where men and women are listed, each once, which are all there are."""
    return sorted(_SEX.findall(text.casefold())) == ["nam", "nữ"]


def _is_value(target: Target, match: regex.Match[str]) -> bool:
    """True where the last number before the list is the whole, and not told roughly."""
    if _ROUGHLY.search(target.raw[: match.start()]):
        return False
    amount = amount_at(target.raw, match.start(), match.end())
    return amount is not None and amount.reading.value == target.value
