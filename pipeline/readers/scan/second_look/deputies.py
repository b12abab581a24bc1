"""Who signs for another: of `KT. CHỦ TỊCH` over `PHÓ CHỦ TỊCH` a seal may cover `KT.` or `PHÓ`, not both.

Who signs with `KT.` is the deputy of the post behind it, which stands below (Nghị định 30/2020, Phụ lục I,
II.7).
"""

from collections.abc import Sequence
from statistics import mean

from pipeline.readers.scan.columns import columns
from pipeline.readers.scan.corrections.near_wording import folded_letters
from pipeline.readers.scan.recognition.engine import ReadWord
from pipeline.readers.scan.second_look.late_lines import SEEN
from pipeline.readers.scan.second_look.signed_names import TOUCHED
from pipeline.readers.scan.second_look.signed_posts import is_head

_MARKS = {"KT.": (1, "PHÓ"), "PHÓ": (-1, "KT.")}
"""Of each: whether the other stands below it or above, and what it is."""
_DEPUTIES = {"BỘ TRƯỞNG": ("THỨ", "TRƯỞNG")}
"""Of heads whose deputy is not called `PHÓ` and their post."""
_NEXT = 1.6
"""In heights of a line: how far the middle of the next one is."""
_LEAST = 0.5
"""Of the letters that are meant so many are seen, of 1."""


def with_deputies(words: Sequence[ReadWord]) -> list[ReadWord]:
    """The words of a page, with what a seal covers of the posts of deputies and of whom they sign for."""
    found = list(words)
    for mark in words:
        if mark.text in _MARKS and mark.confidence >= SEEN and mark in found:
            found = _completed(found, mark)
    return found


def _completed(words: list[ReadWord], mark: ReadWord) -> list[ReadWord]:
    down, other = _MARKS[mark.text]
    line = _line(words, mark)
    head = " ".join(word.text for word in line[1:])
    if not is_head(head):
        return words
    meant = _DEPUTIES[head] if down > 0 and head in _DEPUTIES else (other, *head.split())
    seen = _next_line(words, line, down)
    if not _is_part("".join(word.text for word in seen), "".join(meant)):
        return words
    if down < 0 and not _is_aside(seen, line):
        return words
    at = words.index(seen[0])
    before, behind = ([word for word in part if word not in seen] for part in (words[:at], words[at:]))
    return [*before, *_placed(meant, line, seen), *behind]


def _line(words: Sequence[ReadWord], mark: ReadWord) -> Sequence[ReadWord]:
    """What stands in the line of a mark from it on, to where a wide gap is."""
    line = [word for word in words if word.x0 >= mark.x0 and mark.y0 < (word.y0 + word.y1) / 2 < mark.y1]
    return next(columns(sorted(line, key=lambda word: word.x0)))


def _next_line(words: Sequence[ReadWord], line: Sequence[ReadWord], down: int) -> list[ReadWord]:
    """What stands in the column right below a line, or above it."""
    height = line[0].y1 - line[0].y0
    left, right, middle = line[0].x0 - height, line[-1].x1 + height, (line[0].y0 + line[0].y1) / 2
    return [
        word
        for word in words
        if height / 2 < down * ((word.y0 + word.y1) / 2 - middle) < _NEXT * height
        and left < (word.x0 + word.x1) / 2 < right
    ]


def _is_part(read: str, meant: str) -> bool:
    """Whether what was read has letters of what is meant alone, in their order, and lacks some of them."""
    letters, whole = folded_letters(read), folded_letters(meant)
    rest = iter(whole)
    return _LEAST * len(whole) <= len(letters) < len(whole) and all(letter in rest for letter in letters)


def _is_aside(seen: Sequence[ReadWord], line: Sequence[ReadWord]) -> bool:
    """Whether what was seen stands right of the middle of a line, as posts do whose beginning is hidden.

    Where it stands in the middle it is whole: a chart or a list names the head and then the deputy.
    """
    left, right = min(word.x0 for word in seen), max(word.x1 for word in seen)
    middle = (left + right - line[0].x0 - line[-1].x1) / 2
    return middle > mean(word.letter_width for word in line)


def _placed(meant: Sequence[str], line: Sequence[ReadWord], seen: Sequence[ReadWord]) -> list[ReadWord]:
    """The words in the middle of their column, in the line where a part of them was seen."""
    letter = mean(word.letter_width for word in line)
    x = (line[0].x0 + line[-1].x1 - letter * len(" ".join(meant))) / 2
    placed = []
    for text in meant:
        placed.append(
            seen[0]._replace(text=text, x0=x, x1=x + letter * len(text), confidence=TOUCHED, read=None)
        )
        x += letter * (len(text) + 1)
    return placed
