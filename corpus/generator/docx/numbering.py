"""Automatic numbers: which list and level numbers a paragraph, and the lists themselves."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

_ROMAN = {"I": 1, "V": 5, "X": 10}
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_LEVELS = 6
_BULLETS = 900
"""The number of the list of bullets."""
_BULLET_MARKS = "-+"


@dataclass(frozen=True, slots=True)
class Label:
    """A printed label as Word would make it: format, level text (`%` is the number), value."""

    format: str
    text: str
    value: int


@dataclass(slots=True)
class _List:
    """An abstract list: the label form of each level, and how far each level has counted."""

    levels: dict[int, tuple[str, str]] = field(default_factory=dict)
    counts: dict[int, int] = field(default_factory=dict)
    current: int = 0


@dataclass(slots=True)
class Numbering:
    """Gives numbers to paragraphs in their order; `xml` is then the part that defines the lists."""

    lists: list[_List] = field(default_factory=list)
    instances: list[tuple[int, int | None, int]] = field(default_factory=list)
    """Of each w:num: its list, the level whose count it starts anew, and the start."""

    def new_document(self) -> None:
        """The next paragraph begins another document, with lists of its own."""
        self.lists.append(_List())
        self.lists[-1].current = self._instance(len(self.lists) - 1)

    def number(self, printed: str, depth: int) -> tuple[int, int] | None:
        """(numId, level) under which Word prints the label; None where it must be typed."""
        label = parse(printed, depth)
        if label is None:
            return None
        form = (label.format, label.text)
        return self._count(depth, label) if self.lists[-1].levels.setdefault(depth, form) == form else None

    def column(self) -> int:
        """The numId of a new list that numbers the rows of a table."""
        self.lists.insert(0, _List({0: ("decimal", "%1")}))
        self.instances = [(number + 1, level, start) for number, level, start in self.instances]
        return self._instance(0)

    def _count(self, depth: int, label: Label) -> tuple[int, int]:
        list_ = self.lists[-1]
        if list_.counts.get(depth, 0) + 1 != label.value:
            list_.current = self._instance(len(self.lists) - 1, depth, label.value)
        list_.counts = {level: count for level, count in list_.counts.items() if level < depth}
        list_.counts[depth] = label.value
        return list_.current, depth

    def _instance(self, index: int, level: int | None = None, start: int = 1) -> int:
        self.instances.append((index, level, start))
        return len(self.instances)

    def xml(self) -> str:
        """The elements of numbering.xml."""
        lists = [
            _abstract(index, [list_.levels.get(level, ("none", "")) for level in range(_LEVELS)])
            for index, list_ in enumerate(self.lists)
        ]
        lists.append(_abstract(_BULLETS, [("bullet", mark) for mark in _BULLET_MARKS]))
        numbers = [
            _number(number, index, _override(level, start))
            for number, (index, level, start) in enumerate(self.instances, 1)
        ]
        return "".join([*lists, *numbers, _number(_BULLETS, _BULLETS)])


def bullet(mark: str) -> tuple[int, int]:
    """(numId, level) of a bullet."""
    return _BULLETS, _BULLET_MARKS.index(mark)


def properties(number: tuple[int, int]) -> str:
    """The w:numPr of a paragraph or style."""
    return f'<w:numPr><w:ilvl w:val="{number[1]}"/><w:numId w:val="{number[0]}"/></w:numPr>'


def parse(printed: str, depth: int) -> Label | None:
    """How Word would make the label at that level; None for one that it cannot make."""
    match = re.fullmatch(r"((?:Điều|Phần|Chương|Mục) )?(\d+(?:\.\d+)?|[IVX]+|[A-Z]|[a-z])([.):])", printed)
    if match is None:
        return None
    word, number, mark = match[1] or "", match[2], match[3]
    own = f"{word}%{depth + 1}{mark}"
    if "." in number:
        return Label("decimal", f"%{depth}.%{depth + 1}{mark}", int(number.split(".")[1]))
    if number.isdigit():
        return Label("decimal", own, int(number))
    if set(number) <= set(_ROMAN):
        return Label("upperRoman", own, _roman(number))
    lower = number.islower()
    return Label("lowerLetter" if lower else "upperLetter", own, 1 + _LETTERS.index(number.lower()))


def _roman(text: str) -> int:
    values = [_ROMAN[letter] for letter in text]
    after = [*values[1:], 0]
    return sum(-value if value < next_ else value for value, next_ in zip(values, after, strict=True))


def _abstract(index: int, levels: Sequence[tuple[str, str]]) -> str:
    content = "".join(_level(level, *form) for level, form in enumerate(levels))
    multilevel = '<w:multiLevelType w:val="multilevel"/>'
    return f'<w:abstractNum w:abstractNumId="{index}">{multilevel}{content}</w:abstractNum>'


def _number(number: int, index: int, override: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{index}"/>{override}</w:num>'


def _level(level: int, format_: str, text: str) -> str:
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{format_}"/>'
        f'<w:suff w:val="space"/><w:lvlText w:val="{text}"/></w:lvl>'
    )


def _override(level: int | None, start: int) -> str:
    if level is None:
        return ""
    return f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/></w:lvlOverride>'
