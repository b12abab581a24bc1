"""What people read: the sentences of the program in Vietnamese and English, kept as data."""

import os
from contextvars import ContextVar
from functools import cache
from typing import Literal, get_args

from extractors.rule_files import read_rules

Language = Literal["vi", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)

_spoken: ContextVar[Language | None] = ContextVar("_spoken", default=None)


def speak(tongue: Language) -> None:
    """Makes it the language of this thread from now on: the users of one dashboard may differ."""
    _spoken.set(tongue)


def language() -> Language:
    """The one to `speak`, else that of the first of KEHOACH_LANG, LC_ALL, LC_MESSAGES, LANG; or English."""
    if spoken := _spoken.get():
        return spoken
    names = ("KEHOACH_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
    wanted = next((value for name in names if (value := os.environ.get(name))), "en")
    short = wanted[:2].casefold()
    return "vi" if short == "vi" else "en"


def text(key: str, /, **values: object) -> str:
    """The sentence `key` (`error.archive_locked.fault`) in the user's language, its {names} filled in."""
    return catalogue(language())[key].format(**values)


@cache
def catalogue(tongue: Language) -> dict[str, str]:
    """All sentences of a language, by dotted key."""
    return dict(_flat("", read_rules("pipeline.messages", f"{tongue}.toml")))


def _flat(prefix: str, node: dict[str, object]) -> list[tuple[str, str]]:
    pairs: list[tuple[str, str]] = []
    for key, value in node.items():
        if isinstance(value, dict):
            pairs += _flat(f"{prefix}{key}.", value)
        else:
            pairs.append((prefix + key, str(value)))
    return pairs


def words_of(prefix: str, code: str) -> str:
    """What a code of the program is called; the code itself where it has no words."""
    return catalogue(language()).get(f"{prefix}.{code}", code)
