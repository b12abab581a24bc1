"""Short names: `Kế hoạch 119`, `Quyết định số 163 ngày 4/2/2024`, and what `(viết tắt là …)` defines."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

import regex

from extractors.citations.details import read_details
from extractors.citations.instrument import Instrument
from extractors.citations.passage_text import PassageText
from extractors.citations.rules import rule
from extractors.citations.type_words import TypeWord, find_type_words

ShortNames = Mapping[tuple[str, str], Instrument | None]
"""Instruments by type and number; None where two instruments share them."""


_ALIAS_REACH = 6
"""Among how many citations before a bracket the one that it renames is looked for."""
_NUMBER = regex.compile(
    r"\s(?P<mark>(?:số|Số|SỐ)[\s:]*)?(?P<number>\d{1,5}\p{L}?(?:/(?:19|20)\d\d)?)(?![\p{L}\d])"
)


def read_short(passage: PassageText, taken: Sequence[Instrument]) -> list[Instrument]:
    """Type words with a bare number; `symbol` is set where `số` and a date make them whole."""
    found = []
    starts = {item.start for item in taken}
    for word in passage.words:
        number = _NUMBER.match(passage.text, word.end)
        if (
            number
            and word.start not in starts
            and not rule("short_name_unit").match(passage.text, number.end())
        ):
            found.append(_read(passage, word, number))
    return found


def _read(passage: PassageText, word: TypeWord, match: regex.Match[str]) -> Instrument:
    details = read_details(passage, match.end())
    whole = match["mark"] is not None and details.date is not None
    return Instrument(
        start=word.start,
        end=max(details.end, match.end()),
        doc_type=word.doc_type or "CV",
        number=match["number"],
        symbol=match["number"] if whole else None,
        date=details.date,
        issuer=details.issuer,
        term=details.term,
        title=details.title,
        tail=details.tail,
        form="short",
    )


def short_names(instruments: Iterable[Instrument]) -> dict[tuple[str, str], Instrument | None]:
    """What a type and a number mean in a document, as far as its whole citations tell."""
    names: dict[tuple[str, str], Instrument | None] = {}
    for item in instruments:
        if item.form != "whole" or item.number is None or item.symbol is None:
            continue
        year = item.symbol[len(item.number) + 1 :][:4]
        numbers = [item.number, f"{item.number}/{year}"] if year.isdigit() else [item.number]
        for number in numbers:
            known = names.setdefault((item.doc_type, number), item)
            if known is None or known.symbol != item.symbol:
                names[item.doc_type, number] = None
            elif known.date is None and item.date:
                names[item.doc_type, number] = item
    return names


def aliases(text: str, instruments: Sequence[Instrument]) -> dict[tuple[str, str], Instrument | None]:
    """The short names that brackets define: `Quyết định số 45/QĐ-TTg … (gọi tắt là Đề án 45)`."""
    found: dict[tuple[str, str], Instrument | None] = {}
    whole = [item for item in instruments if item.form == "whole"]
    for alias in rule("alias").finditer(text):
        before = whole[: bisect_right(whole, alias.start(), key=lambda item: item.start)][-_ALIAS_REACH:]
        for word in find_type_words(alias["alias"]) if before else ():
            number = _NUMBER.match(alias["alias"], word.end)
            if number:
                same = [item for item in before if item.number == number["number"]]
                found[word.doc_type or "CV", number["number"]] = (same or before)[-1]
    return found


def resolve(item: Instrument, names: ShortNames) -> Instrument | None:
    """The citation with what its short name stands for; None where nothing tells what is cited."""
    if item.form != "short":
        return item
    meant = names.get((item.doc_type, item.number or ""))
    if meant is None or (item.date and meant.date and item.date.date != meant.date.date):
        return item if item.symbol else None
    return replace(
        item,
        number=meant.number,
        symbol=meant.symbol,
        date=item.date or (replace(meant.date, malformed=False) if meant.date else None),
        issuer=item.issuer or meant.issuer,
        title=item.title or meant.title,
    )
