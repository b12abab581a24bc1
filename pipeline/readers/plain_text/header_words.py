"""What the words of a header cell say by themselves: a total, a part, a member of a series or of a family."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import regex

from extractors.unruled.header_scores import CellClass
from pipeline.readers.plain_text.header_families import families_of, headed_families

_ANNOUNCES = regex.compile(
    r"(?i)(?:- ?)?(?:(?:trong đó|chia ra|bao gồm|gồm)(?: ?\([^)]*\))?:?|(?:chia|phân) theo\b.*)"
)
_ONE_PART = regex.compile(r"(?i)(?:- ?)?trong đó:? (?!.*(?:chia|theo)\b)\w")
"""`Trong đó: NSTW` names the only part that is told."""
_COMPARES = regex.compile(r"(?i)so (?:sánh|với)|tăng(?:,| ?[(/-]| giảm|$)|biến động")
_COMPARED = regex.compile(r"(?i)(?:so )?với\b|[^/]{2,}/[^/]{2,}|.*\bso với\b")
"""With what something is compared, as a heading that compares is divided."""
_TOTAL = regex.compile(r"(?i)(?:tổng(?: số| cộng)?|cộng)(?: ?\([^)]*\))?:?")
_PART = regex.compile(
    r"(?i)(?:tổng(?: số| cộng)?|cộng|nam|nữ|số (?:hộ|người|khẩu|tiền)|(?:tỷ|tỉ) lệ(?: ?\(?%\)?)?|%"
    r"|diện tích|năng suất|sản lượng|kế hoạch|thực hiện|tw|đp|nstw|nsđp|nst|nsh|nsx|khác"
    r"|chủ trì|phối hợp)(?: ?\([^)]*\))?:?$"
)
"""What a cell says that stands under a heading more often than by itself."""
_SERIES = regex.compile(
    r"(?i)(?:(\p{L}+(?: \p{L}+)?)(?:[ .]+|(?=\d)))?(?:[IVX]+|\d+(?: ?[-–] ?\d+)?)|(?:[IVX]+|\d+) (\p{L}+)"
)
_FAMILIES = {"buổi": ("sáng", "chiều", "tối", "cả ngày"), "giới": ("nam", "nữ")}
_RATIO = regex.compile(r"[^/]{2,}/[^/]{2,}")
_UNIT = regex.compile(r"\(([^()]{1,25})\)$")

Feature = tuple[str, float]
"""The name of something that speaks for or against a tree, and how much or how often it is there."""


@dataclass(frozen=True, slots=True)
class HeaderCell:
    """A cell and what its words say.

    `shape` is its text, without the number where it is one of a series; `pairs` are neighbouring words.
    """

    text: str
    kind: CellClass
    shape: str
    unit: str | None
    pairs: frozenset[tuple[str, str]]
    families: frozenset[str]
    heads: frozenset[str]
    announces: bool
    one_part: bool
    compares: bool
    compared: bool
    total: bool
    part: bool
    ratio: bool

    @staticmethod
    @lru_cache(maxsize=1024)
    def of(text: str) -> "HeaderCell":
        """The cell with this text, which many tables have in common."""
        kind = CellClass.of(text)
        unit = _UNIT.search(text)
        return HeaderCell(
            text=text,
            kind=kind,
            shape=_shape(text),
            unit=unit[1] if unit else None,
            pairs=frozenset(pairwise(text.casefold().split())),
            families=families_of(text),
            heads=headed_families(text),
            announces=_ANNOUNCES.fullmatch(text) is not None,
            one_part=_ONE_PART.match(text) is not None,
            compares=_COMPARES.match(text) is not None,
            compared=_COMPARED.match(text) is not None,
            total=says_total(text),
            part=_PART.match(text) is not None,
            ratio="rate" in kind.classes and _RATIO.match(text) is not None,
        )

    def has(self, *names: str) -> bool:
        """Whether the cell is of one of the classes."""
        return not self.kind.classes.isdisjoint(names)

    @property
    def serial(self) -> bool:
        """Whether the cell counts on, as `Năm 2024` does."""
        return self.shape.endswith("#")


def says_total(text: str) -> bool:
    """Whether the cell says nothing but that its column is a total."""
    return _TOTAL.fullmatch(text.strip()) is not None


def _shape(text: str) -> str:
    """The text without its number where it counts on (`năm#`, `quý#`), else in small letters."""
    bare = text.casefold().strip(" :")
    family = next((name for name, words in _FAMILIES.items() if bare in words), None)
    if family:
        return f"{family}#"
    match = _SERIES.fullmatch(bare)
    return f"{match[1] or match[2] or ''}#" if match else bare
