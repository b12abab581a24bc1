"""What the last words of a line say: whether a heading or a sentence can end there."""

from collections.abc import Sequence
from functools import cache, partial

import regex

from extractors.agencies import match_field, match_word
from extractors.places import named, spelled
from extractors.rule_files import read_rules

_CAPITALISED = regex.compile(r"\p{Lu}[\p{L}’']*(?: \p{Lu}[\p{L}’']*){0,3}")
_GOES_ON = regex.compile(r" h(?:óa|oá)(?!\p{L})")
"""What makes of a field what is done: `Văn hóa - Xã hội` is one, `Xã hội hóa` is not."""
_LONGEST_WORDS = 16
_BOARD = "Ban"
_LONGEST_PART = 3
"""Words of a name before a line break, and one more."""


_open_ended = partial(read_rules, "pipeline.normalise", "open_ended.toml")


@cache
def _words(table: str) -> tuple[str, ...]:
    return tuple(_open_ended()[table]["words"])


@cache
def _at_end(table: str) -> regex.Pattern[str]:
    return regex.compile(rf"(?:^|[\s(])(?:{'|'.join(map(regex.escape, _words(table)))})$")


def _ends_with(table: str, text: str) -> bool:
    """Whether one of the words of a table ends the text; their letters alone are found most quickly."""
    return text.endswith(_words(table)) and _at_end(table).search(text[-_LONGEST_WORDS:]) is not None


def is_open_ended(text: str) -> bool:
    """Whether a word ends the text after which neither heading nor sentence ends."""
    return _ends_with("open_ended", text) and not _ends_with("complete", text)


def awaits_object(text: str) -> bool:
    """Whether a verb whose object is still to come ends the text, and is not all of it."""
    return text not in _words("before_object") and _ends_with("before_object", text)


def awaits_rest(text: str) -> bool:
    """Whether a word ends the text that the rest of a name follows, unless a heading ends there."""
    return awaits_field(text) or _ends_with("before_rest", text)


def awaits_field(text: str) -> bool:
    """Whether a word for agencies ends the text that their field follows, unless a heading ends there."""
    return _ends_with("before_field", text)


def opens_with_field(text: str) -> bool:
    """Whether the text begins with the field of an agency, or with what makes another word of `Ban`."""
    word = match_word(f"{_BOARD} {text}", 0)
    return match_field(text, 0) is not None or (word is not None and word[0] > len(_BOARD))


def awaits_percentage(text: str) -> bool:
    """Whether a word ends the text that a percentage follows."""
    return _ends_with("before_percentage", text)


def hyphen_goes_on(before: str, after: str) -> bool:
    """Whether `after`, which begins with a hyphen, is the rest of the field of an agency or of a unit's name.

    >>> hyphen_goes_on("2. Phòng Tài chính", "- Kế hoạch tổng hợp")
    True
    """
    words = before.split()[-_LONGEST_PART:]
    for first in range(len(words)):
        head = " ".join(words[first:])
        text = f"{head} {after}"
        field = match_field(text, 0)
        if field is not None and field[0] > len(head) + len("- ") and not _GOES_ON.match(text, field[0]):
            return True
    names = _CAPITALISED.match(after, 2)
    return names is not None and any(
        _is_named(f"{' '.join(words[first:])} - {names[0]}") for first in range(len(words))
    )


def parts_title(before: str, after: str) -> bool:
    """Whether a title that has one name begins before a line break and ends behind it."""
    pairs = _open_ended()["halves"]["pairs"]
    return any(before.endswith(first) and after.startswith(second) for first, second in pairs)


def unit_goes_on(before: str, after: str) -> bool:
    """Whether `after` completes the name of a unit whose kind, and perhaps part of its name, ends `before`.

    >>> unit_goes_on("trên địa bàn tỉnh Lào", "Cai giai đoạn 2021 - 2025")
    True
    """
    part: list[str] = []
    for _ in range(_LONGEST_PART):
        if _ends_with("before_name", before):
            return _completes(part, after)
        before, _, word = before.rpartition(" ")
        if not word[:1].isupper():
            return False
        part.insert(0, word)
    return False


def _completes(part: Sequence[str], after: str) -> bool:
    """Whether the words and what begins `after` are the name of a known unit; the words alone are none."""
    name = _CAPITALISED.match(after)
    words = name[0].split() if name else []
    if part and _is_named(" ".join(part)):
        return False
    return any(_is_named(" ".join((*part, *words[:count]))) for count in range(1, len(words) + 1))


def _is_named(name: str) -> bool:
    """Whether a unit is so called, diacritics and all: `Từ` is no commune of `Tư`."""
    return any(spelled(unit, name) for unit in named(name))


def awaits_number(text: str) -> bool:
    """Whether a word ends the text that a number must follow: what looks like a label there is none."""
    return _ends_with("awaits_number", text)


def awaits_date(text: str) -> bool:
    """Whether the word for a part of a date ends the text, which a number must follow."""
    end = text[-_LONGEST_WORDS:]
    found = _at_end("before_date").search(end)
    return found is not None and not end[: found.start()].rstrip()[-1:].isdigit()
