"""The row of column numbers: `1 2 3`, `(1) (2) (3)`, `A B 1 2 3=2/1*100`."""

import regex

from extractors.unruled.rules import holds
from extractors.unruled.stretch import Stretch
from extractors.unruled.words import Word

_OPERATOR = regex.compile(r"[=+*/:x×-]$")
_CONTINUES = regex.compile(r"[=+*/:×]")
_NUMBER = regex.compile(r"\(?(\d{1,2})\)?")


def marks_at(stretch: Stretch, line: int) -> tuple[tuple[Word, ...], int]:
    """The marks that start at `line`, and the line after them; no marks where it is another line."""
    words: list[Word] = []
    end = line
    while end < len(stretch):
        more = _merged(stretch.words(end))
        if not all(holds("mark", word.text) for word in more) or not _ascending(words + more):
            break
        words += more
        end += 1
    if len(words) < 3 or not _opens(words):
        return (), line
    return tuple(words), end


def _merged(words: tuple[Word, ...]) -> list[Word]:
    """Formulas written with spaces (`5 = 4/3`) become one word."""
    result: list[Word] = []
    for word in words:
        if result and (_CONTINUES.match(word.text) or _OPERATOR.search(result[-1].text)):
            last = result.pop()
            result.append(Word(last.text + word.text, word.line, last.start, word.end))
        else:
            result.append(word)
    return result


def _opens(words: list[Word]) -> bool:
    """Columns are numbered from 1 or A, so that a row of small values is no row of marks."""
    first = words[0].text.strip("()")
    return first in ("A", "1") and (first == "A" or words[1].text.strip("()") == "2")


def _ascending(words: list[Word]) -> bool:
    """Numbers grow; letters come before numbers."""
    last = 0
    for word in words:
        match = _NUMBER.match(word.text)
        if match is None:
            if last:
                return False
            continue
        if int(match[1]) <= last:
            return False
        last = int(match[1])
    return True
