"""The words that agencies' names are made of, from `agencies.toml` and `fields.toml`."""

from collections.abc import Iterable
from functools import cache
from typing import Any, Literal, NamedTuple

import regex

from extractors.opening_pattern import OpeningPattern
from extractors.places import Tier, exact_name, fold
from extractors.rule_files import read_rules
from models.document import IssuerLevel

_LONGEST_FIELD = 60
AgencyKind = Literal["central", "local", "field", "office"]


class AgencyWord(NamedTuple):
    """A word that opens an agency's name; see the head of `agencies.toml`."""

    name: str
    kind: AgencyKind
    level: IssuerLevel | None
    owned: bool
    proper: bool
    purpose: str | None
    of: Tier = "province"


@cache
def _toml(filename: str) -> dict[str, Any]:
    return read_rules("extractors.agencies", filename)


@cache
def _words() -> dict[str, AgencyWord]:
    """Every written form, as a key without case, to its word."""
    return {
        exact_name(written): AgencyWord(
            entry["name"],
            entry["kind"],
            entry.get("level"),
            entry.get("owned", False),
            entry.get("proper", False),
            entry.get("purpose"),
            entry.get("of", "province"),
        )
        for entry in reversed(_toml("agencies.toml")["agency"])
        for written in (entry["name"], *entry.get("written", ()))
    }


@cache
def _fields() -> dict[str, str]:
    """Every written form of a field to its full name."""
    return {
        exact_name(written): name
        for name, short in reversed(_toml("fields.toml")["fields"].items())
        for written in (*short, name)
    }


def _alternation(written: Iterable[str]) -> str:
    """Long forms in any case and with either spelling of `ủy`; abbreviations as they are."""
    parts = []
    for form in sorted(written, key=len, reverse=True):
        pattern = regex.escape(form, special_only=True).replace("\\ ", " ").replace("\\-", "-")
        pattern = pattern.replace("ủy", "(?:ủy|uỷ)")
        pattern = pattern.replace("Ủy", "(?:Ủy|Uỷ)").replace(" - ", r"\s?[-–]\s?")
        parts.append(pattern if form.isupper() else f"(?i:{pattern})")
    return "|".join(parts)


@cache
def _openings() -> OpeningPattern:
    forms = [
        written
        for entry in _toml("agencies.toml")["agency"]
        for written in (entry["name"], *entry.get("written", ()))
    ]
    return OpeningPattern(regex.compile(rf"(?:{_alternation(forms)})(?![\p{{L}}\p{{M}}])"))


@cache
def _field_names() -> OpeningPattern:
    fields = _toml("fields.toml")["fields"]
    forms = [form for name, short in fields.items() for form in (name, *short)]
    return OpeningPattern(regex.compile(rf"(?:{_alternation(forms)})(?![\p{{L}}\p{{M}}]|\s*&)"))


@cache
def _stops() -> OpeningPattern:
    words = sorted(_toml("fields.toml")["stops"]["words"], key=len, reverse=True)
    return OpeningPattern(regex.compile(rf"(?i:{'|'.join(map(regex.escape, words))})(?!\p{{L}})"))


def match_word(text: str, start: int) -> tuple[int, AgencyWord] | None:
    """The word at `start` that opens an agency's name, and where it ends."""
    match = _openings().match(text, start)
    return (match.end(), _words()[exact_name(match.group())]) if match else None


def match_field(text: str, start: int) -> tuple[int, str] | None:
    """The listed field at `start`, written out, and where it ends; a mark over a letter may be another."""
    match = _field_names().match(text, start)
    if match:
        return match.end(), _fields()[exact_name(match.group())]
    letters = fold(text[start : start + _LONGEST_FIELD])
    known = _fields_by_letters()
    if not letters.startswith(tuple(known)):
        return None
    alike = max((name for name in known if _opens(letters, name)), key=len, default=None)
    return (start + len(alike), known[alike]) if alike else None


@cache
def _fields_by_letters() -> dict[str, str]:
    """Fields of several words by their letters without marks: `TRUYỂN THÔNG` is typed for `TRUYỀN THÔNG`."""
    return {fold(name): name for name in _toml("fields.toml")["fields"] if " " in name}


def _opens(letters: str, name: str) -> bool:
    return letters.startswith(name) and not letters[len(name) : len(name) + 1].isalpha()


def stops_at(text: str, start: int) -> bool:
    """Whether the words at `start` cannot belong to an agency's name any more."""
    match = _stops().match(text, start)
    return match is not None and not _ends_compound(text[max(0, start - 12) : match.end()].lower())


def _ends_compound(words: str) -> bool:
    """Whether the last word is the second half of a noun: `trình` of `Chương trình`."""
    return words.endswith(tuple(f" {compound}" for compound in _toml("fields.toml")["stops"]["compounds"]))


def abbreviations() -> dict[str, str]:
    """Abbreviations of other words that occur in agencies' names."""
    return dict(_toml("fields.toml")["abbreviations"])


def joints() -> tuple[str, ...]:
    """Ends of a line in capitals behind which an agency's name goes on."""
    return tuple(_toml("fields.toml")["joints"]["ends"])
