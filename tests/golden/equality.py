"""When two texts say the same, and how differences are told."""

import difflib
import re
import unicodedata
from collections import Counter
from collections.abc import Hashable, Iterable
from itertools import islice

_QUOTES_AND_DASHES = str.maketrans("“”‘’–—−", "\"\"''---")


def norm(text: object) -> str:
    """The text without case, quote and dash style, doubled spaces and punctuation at its ends."""
    folded = unicodedata.normalize("NFC", "" if text is None else str(text)).casefold()
    return re.sub(r"\s+", " ", folded.translate(_QUOTES_AND_DASHES)).strip(" .:;,")


def missing_and_extra(name: str, want: Iterable[Hashable], have: Iterable[Hashable]) -> list[str]:
    """One line for each item (counted) that only one side has."""
    wanted, had = Counter(want), Counter(have)
    missing = [f"{name}: missing {item!r}" for item in (wanted - had).elements()]
    return missing + [f"{name}: not in the gold {item!r}" for item in (had - wanted).elements()]


def unequal(name: str, want: object, have: object) -> list[str]:
    """A line that tells both values, if they differ."""
    return [] if norm(want) == norm(have) else [f"{name}: want {want!r}, have {have!r}"]


def changed_lines(want: str, have: str, most: int = 40) -> str:
    """The lines in which two texts differ, with their neighbours."""
    lines = difflib.unified_diff(want.splitlines(), have.splitlines(), "want", "have", lineterm="", n=4)
    return "\n".join(islice(lines, most))
