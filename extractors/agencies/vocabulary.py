"""The words that agencies' names are made of, from `agencies.toml` and `fields.toml`."""

from functools import cache, partial
from typing import Any, Literal, NamedTuple

import regex

from extractors.opening_names import OpeningNames
from extractors.places import Tier, fold
from extractors.rule_files import read_rules
from models.document import IssuerLevel

_LONGEST_FIELD = 60
_toml = partial(read_rules, "extractors.agencies")
AgencyKind = Literal["central", "local", "field", "office"]


class AgencyWord(NamedTuple):
    """A word that opens an agency's name; see the head of `agencies.toml`."""

    name: str
    kind: AgencyKind
    level: IssuerLevel | None = None
    owned: bool = False
    proper: bool = False
    purpose: str | None = None
    of: Tier = "province"
    unless: regex.Pattern[str] | None = None


@cache
def _words() -> OpeningNames[AgencyWord]:
    return OpeningNames(
        (form, _word(name, entry))
        for entry in _toml("agencies.toml")["agency"]
        for name, forms in _spellings(entry).items()
        for form in (name, *forms)
    )


def _word(name: str, entry: dict[str, Any]) -> AgencyWord:
    fields = {field: entry[field] for field in AgencyWord._fields if field in entry}
    if "unless" in fields:
        fields["unless"] = regex.compile(rf"(?i)\s*(?:{fields['unless']})\b")
    return AgencyWord(name, **fields)


@cache
def _fields() -> OpeningNames[str]:
    fields = _spellings(_toml("fields.toml")["fields"]).items()
    return OpeningNames(((form, name) for name, short in fields for form in (name, *short)), barred="&")


def _spellings(entry: dict[str, Any]) -> dict[str, tuple[str, ...]]:
    """The names of a table, each with how else it is written."""
    written: dict[str, tuple[str, ...]] = entry.get("written", {})
    return dict.fromkeys(entry.get("names", ()), ()) | written


@cache
def _stops() -> OpeningNames[None]:
    return OpeningNames((word, None) for word in _toml("fields.toml")["stops"]["words"])


def match_word(text: str, start: int) -> tuple[int, AgencyWord] | None:
    """The word at `start` that opens an agency's name, and where it ends."""
    match = _words().match(text, start)
    unless = match[1].unless if match else None
    return None if match and unless and unless.match(text, match[0]) else match


def match_field(text: str, start: int) -> tuple[int, str] | None:
    """The listed field at `start`, written out, and where it ends; a mark over a letter may be another."""
    if match := _fields().match(text, start):
        return match
    letters = fold(text[start : start + _LONGEST_FIELD])
    known = _fields_by_letters()
    if not letters.startswith(_letters_of_fields()):
        return None
    alike = max((name for name in known if _opens(letters, name)), key=len, default=None)
    return (start + len(alike), known[alike]) if alike else None


@cache
def _fields_by_letters() -> dict[str, str]:
    """Fields of several words by their letters without marks: `TRUYỂN THÔNG` is typed for `TRUYỀN THÔNG`."""
    return {fold(name): name for name in _spellings(_toml("fields.toml")["fields"]) if " " in name}


@cache
def _letters_of_fields() -> tuple[str, ...]:
    return tuple(_fields_by_letters())


def _opens(letters: str, name: str) -> bool:
    return letters.startswith(name) and not letters[len(name) : len(name) + 1].isalpha()


def stops_at(text: str, start: int) -> bool:
    """Whether the words at `start` cannot belong to an agency's name any more."""
    match = _stops().match(text, start)
    return match is not None and not _ends_compound(text[max(0, start - 12) : match[0]].lower())


def _ends_compound(words: str) -> bool:
    """Whether the last word is the second half of a noun: `trình` of `Chương trình`."""
    return words.endswith(tuple(f" {compound}" for compound in _toml("fields.toml")["stops"]["compounds"]))


def joints() -> tuple[str, ...]:
    """Ends of a line in capitals behind which an agency's name goes on."""
    return tuple(_toml("fields.toml")["joints"]["ends"])
