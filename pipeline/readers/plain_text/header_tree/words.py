"""What the words of a header cell say by themselves: a total, a part, a member of a series or of a family."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import regex

from extractors.unruled.headings.scores import CellClass
from pipeline.readers.plain_text.header_tree.families import families_of, headed_families
from pipeline.readers.plain_text.header_tree.wording import heading_says

_SERIES = regex.compile(
    r"(?i)(?:(\p{L}+(?: \p{L}+)?)(?:[ .]+|(?=\d)))?(?:[IVX]+|\d+(?: ?[-–] ?\d+)?)|(?:[IVX]+|\d+) (\p{L}+)"
)
_CLOSED_SERIES = ("time of day", "sex")
"""Rules of `wording.toml` whose few members count on."""
_WORD = regex.compile(r"\p{L}{2,} ")
_UNIT = regex.compile(r"\(([^()]{1,25})\)$")

Feature = tuple[str, float]
"""The name of something that speaks for or against a tree, and how much or how often it is there."""


_SAYS = ("bare year", "compares", "counts", "course", "period", "plan", "set by a body", "term", "year")
"""Rules of `wording.toml` that tell how a heading goes with those below it."""


@dataclass(frozen=True, slots=True, eq=False)
class HeaderCell:
    """A cell and what its words say; of each text there is one, so that two are told apart at a glance.

    `shape` is its text, without the number where it is one of a series; `opening` is the first of several
    words; `pairs` are neighbouring words.
    """

    text: str
    kind: CellClass
    shape: str
    opening: str
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
    says: frozenset[str]
    akin: frozenset[str]
    """Its words but for common ones."""

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
            opening=text.casefold().split(maxsplit=1)[0] if _WORD.match(text) else "",
            unit=unit[1] if unit else None,
            pairs=frozenset(pairwise(text.casefold().split())),
            families=families_of(text),
            heads=headed_families(text),
            announces=heading_says("announces", text),
            one_part=heading_says("one part", text),
            compares=heading_says("compares", text),
            compared=heading_says("compared", text),
            total=says_total(text),
            part=heading_says("part", text),
            ratio="rate" in kind.classes and heading_says("ratio", text),
            says=frozenset(name for name in _SAYS if heading_says(name, text)),
            akin=frozenset(word for word in kind.words if not heading_says("common word", word)),
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
    return heading_says("total", text.strip())


def _shape(text: str) -> str:
    """The text without its number where it counts on (`năm#`, `quý#`), else in small letters."""
    bare = text.casefold().strip(" :")
    family = next((name for name in _CLOSED_SERIES if heading_says(name, bare)), None)
    if family:
        return f"{family}#"
    match = _SERIES.fullmatch(bare)
    return f"{match[1] or match[2] or ''}#" if match else bare
