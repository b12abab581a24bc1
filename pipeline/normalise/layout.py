"""How the lines of a text are set: wrapped or not, spaced or not."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from models.sourced_text import SourcedText

_COMPOUND = re.compile(r"(?<![^\W\d_])[^\W\d_]++ (?:[-–] )?[A-ZÀ-ỸĐ]\w*+")
_FEWEST_CUT = 3
_LONG = 0.6
_LONGEST_WRAPPED = 150
_LABEL = re.compile(r"\w\w?\)|\w\.")


class InputLine(NamedTuple):
    """A clean line, the empty lines before it, and whether the source prints it bold."""

    text: SourcedText
    empty_before: int = 0
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """How the lines of a text are set: `width` where they are wrapped, None where a line is a paragraph.

    `double_spaced`: an empty line stands after each line and so says nothing. `compounds`: the pairs
    of a word and a capitalised word that stand together within lines (`trận Tổ` of `Mặt trận Tổ quốc`).
    `soft_breaks`: empty lines part the paragraphs of unwrapped text, so that a lone break parts nothing.
    """

    width: int | None
    double_spaced: bool
    compounds: frozenset[str] = frozenset()
    soft_breaks: bool = True


def layout(lines: Sequence[InputLine]) -> Layout:
    """Wrapped text is told by its short longest lines, and by many long lines that go on in small letters."""
    lengths = sorted(len(line.text.value) for line in lines)
    longest = lengths[len(lengths) * 98 // 100] if lengths else 0
    cut = sorted(
        len(before.text.value)
        for before, after in pairwise(lines)
        if len(before.text.value) > longest * _LONG and _goes_on(after.text.value)
    )
    apart = sum(1 for line in lines if line.empty_before)
    long = len(lengths) - bisect_right(lengths, longest * _LONG)
    if longest > _LONGEST_WRAPPED or len(cut) < _FEWEST_CUT or len(cut) * 4 < long:
        return Layout(None, False, soft_breaks=apart * 10 > len(lines) * 3)
    spaced = apart * 10 > len(lines) * 6
    text = "\n".join(line.text.value for line in lines)
    return Layout(cut[len(cut) // 2], spaced, frozenset(_COMPOUND.findall(text)))


def _goes_on(text: str) -> bool:
    """Whether the line begins with a small letter that is no label (`b) Các thôn`)."""
    return text[:1].islower() and _LABEL.match(text) is None
