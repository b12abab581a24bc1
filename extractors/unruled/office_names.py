"""Offices, and what they issue (`Kế hoạch của UBND huyện`), at the beginning of a text."""

from functools import lru_cache

from extractors.agencies import match_agency
from extractors.document_types import by_name
from extractors.unruled.cell_kinds import kind_of

_OF = " của "
_LONGEST_TYPE = 24


@lru_cache(maxsize=4096)
def named_length(text: str) -> int:
    """How many characters the name at the beginning of the text has; 0 where none stands there."""
    found = match_agency(text, 0)
    if found:
        return _before_type(text[: found[0]])
    of = text.find(_OF, 0, _LONGEST_TYPE)
    if of < 0 or by_name(text[:of]) is None:
        return 0
    found = match_agency(text, of + len(_OF))
    return found[0] if found else 0


def _before_type(name: str) -> int:
    """Where the name ends: before the name of a type, which it issues (`Giấy mời`), or before a time."""
    words = [at for at, letter in enumerate(name) if letter == " " and name[at + 1].isupper()]
    return next((at for at in words if _is_no_name(name[at + 1 :])), len(name))


def _is_no_name(text: str) -> bool:
    return by_name(text) is not None or kind_of(text) == "time"
