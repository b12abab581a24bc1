"""Names looked up at the start of a text by its first word."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import product
from typing import Generic, TypeVar

Meant = TypeVar("Meant")

_WORD = re.compile(r"[^\W\d_]+")
_JOINT = re.compile(r"( - | và |&)")
_AMPERSANDS = ("&", " & ", " &", "& ")
_WRITTEN = {
    " - ": tuple(map("".join, product(("", " "), "-–", ("", " ")))),
    " và ": (" và ", *_AMPERSANDS),
    "&": _AMPERSANDS,
}
"""How what joins two parts of a name may be written."""


class OpeningNames(Generic[Meant]):
    """Written names and what each means. A name in capitals is an abbreviation and stands as it is written.

    Others are found in any case, with either spelling of `ủy`, and without one of their blanks, as pages lose
    them where a line ends (`Chínhphủ`); all with a dash of either length and spacing, and `&` for `và`.
    A pattern of all of them would take as long to compile as a plan to read. `barred` follows no name.
    """

    def __init__(self, names: Iterable[tuple[str, Meant]], barred: str | None = None) -> None:
        self._barred = barred
        self._names: defaultdict[str, dict[str, Meant]] = defaultdict(dict)
        for written, meant in names:
            for form in _forms(written):
                name = form if form.isupper() else _plain(form)
                self._names[_first_word(form, 0)].setdefault(name, meant)
        self._lengths = {
            word: sorted({len(name) for name in names}, reverse=True) for word, names in self._names.items()
        }

    def match(self, text: str, start: int = 0) -> tuple[int, Meant] | None:
        """Where the longest name at `start` ends, a whole word, and what it means."""
        word = _first_word(text, start)
        lengths = self._lengths.get(word)
        if lengths is None:
            return None
        names, printed = self._names[word], text[start : start + lengths[0]]
        plain = _plain(printed)
        for length in lengths:
            for name in (plain[:length], printed[:length]):
                end = start + len(name)  # less than the length where the text ends before
                if name in names and self._is_whole(text, end):
                    return end, names[name]
        return None

    def _is_whole(self, text: str, end: int) -> bool:
        if text[end : end + 1].isalpha():
            return False
        return self._barred is None or not text[end : end + 2].lstrip().startswith(self._barred)


def _first_word(text: str, start: int) -> str:
    word = _WORD.match(text, start)
    return _plain(word[0]) if word else ""


def _plain(text: str) -> str:
    return text.lower().replace("uỷ", "ủy")


def _forms(name: str) -> Iterator[str]:
    """The name in each way that it may be written."""
    parts = (_WRITTEN.get(part, (part,)) for part in _JOINT.split(name))
    yield from map("".join, product(*parts))
    if not name.isupper():
        yield from (name[: blank.start()] + name[blank.end() :] for blank in re.finditer(" ", name))
