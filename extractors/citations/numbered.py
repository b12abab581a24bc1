"""Reads instruments that are cited by a symbol: `Kế hoạch số 12, 13 và 14/KH-UBND ngày 5/3/2024`."""

from dataclasses import replace
from functools import cache

import regex

from extractors.agencies import match_agency
from extractors.citations.details import read_details
from extractors.citations.instrument import Instrument
from extractors.citations.laws import law_start
from extractors.citations.listed_issuers import with_listed_issuers
from extractors.citations.passage_text import PassageText
from extractors.citations.rules import rule
from extractors.citations.same_day import with_shared_dates
from extractors.citations.type_words import TypeWord
from extractors.document_types import by_name
from extractors.symbols import SymbolReading

_MARK = regex.compile(r"(?:số|Số|SỐ)[\s:]*+(?=$)")
_YEAR_OR_TERM = regex.compile(r"^\d{4}/|\d+$")
_NUMBER = regex.compile(r"\d{1,5}\p{L}?")
_LIST_REACH = 60
_FORM_REACH = 25
_WORD_REACH = 150
"""How far before a symbol its type word can stand ("Nghị quyết của HĐND tỉnh số …")."""
_ISSUER_REACH = 280
"""How far before a type word its issuer can begin: what else the issuer is may stand between in brackets."""
_AUTHORITY_TYPES = {"QH": "Luật", "UBTVQH": "NQ", "CP": "NĐ", "TTg": "QĐ", "HĐBT": "NĐ"}
"""What an authority's symbol without a type most often is."""


def read_numbered(passage: PassageText) -> list[Instrument]:
    """Every instrument that is cited by a symbol, in order."""
    found: list[Instrument] = []
    for symbol in passage.symbols:
        if rule("form_before").search(passage.text, max(0, symbol.start - _FORM_REACH), symbol.start):
            continue
        found += _read(passage, symbol, found[-1] if found else None)
    return with_listed_issuers(passage, with_shared_dates(passage.text, found))


def _read(passage: PassageText, symbol: SymbolReading, previous: Instrument | None) -> list[Instrument]:
    text = passage.text
    floor = previous.end if previous else 0
    others = _numbers_before(passage, symbol.start, floor)
    start = others[0][0] if others else symbol.start
    word = _type_word(passage, symbol, start, floor)
    details = read_details(passage, symbol.end)
    instrument = Instrument(
        start=word.start if word else _mark_start(text, start, floor),
        end=max(details.end, symbol.end),
        doc_type=_doc_type(text, word, symbol, start, previous),
        number=symbol.number,
        symbol=symbol.symbol,
        date=details.date,
        issuer=details.issuer,
        term=details.term,
        title=details.title,
        tail=details.tail,
        form="blank" if symbol.symbol[0] in "/-" else "whole",
    )
    if not others:
        instrument = _issuer_before(passage, _date_before(passage, instrument))
    joint = symbol.symbol[len(symbol.number or "") :]
    siblings = [replace(instrument, number=number, symbol=number + joint) for _, number in others]
    return [*siblings, instrument]


def _numbers_before(passage: PassageText, end: int, floor: int) -> list[tuple[int, str]]:
    """The numbers that share the suffix of the symbol at `end`, with their places."""
    text = passage.text
    first = max(floor, end - _LIST_REACH)
    if not text[first:end].rstrip().endswith((",", ";", "và", "&", "hoặc", "số")):
        return []
    match = _list_pattern().search(text, first, end)
    if match is None or not _opens_list(passage, match.start(), floor):
        return []
    return [(number.start(), number[0]) for number in _NUMBER.finditer(text, match.start(), end)]


@cache
def _list_pattern() -> regex.Pattern[str]:
    return regex.compile(rf"(?<![\p{{L}}\d/,.])(?:{rule('number_list').pattern})$")


def _opens_list(passage: PassageText, start: int, floor: int) -> bool:
    """Whether a list of numbers follows `số`, a type word, or the symbol before it."""
    if _mark_start(passage.text, start, floor) < start or _direct(passage, start, floor):
        return True
    # At the start of a cell the numbers need no word before them.
    if not passage.text[:start].strip("( "):
        return True
    return floor > 0 and rule("conjunction").fullmatch(passage.text, floor, start) is not None


def _mark_start(text: str, end: int, floor: int) -> int:
    """Where the word `số` before `end` begins; `end` itself without one."""
    match = _MARK.search(text, max(floor, end - 8), end)
    return match.start() if match else end


def _direct(passage: PassageText, end: int, floor: int) -> TypeWord | None:
    """The type word that only `số` parts from `end`."""
    word = passage.words_between(max(floor, end - _LIST_REACH), end)[-1:]
    return word[0] if word and rule("number_mark").fullmatch(passage.text, word[0].end, end) else None


def _type_word(passage: PassageText, symbol: SymbolReading, end: int, floor: int) -> TypeWord | None:
    """The word that says the type: next to the number, or further before it in the same clause."""
    direct = _direct(passage, end, floor)
    if direct and (direct.doc_type is None or symbol.doc_type in (None, "CV", direct.doc_type)):
        return direct
    if direct is None and _mark_start(passage.text, end, floor) == end:
        return None
    clause = max(floor, passage.clause_start(end))
    words = [word for word in passage.words_between(clause, end) if word.capitalised]
    if symbol.doc_type is None:
        return law_start(passage.text, words) or direct
    near = (word for word in reversed(words) if end - word.end <= _WORD_REACH)
    # "Thông báo kết luận … số 5/TB-VP": a word that agrees with the symbol outweighs a nearer one.
    return next((word for word in near if word.doc_type == symbol.doc_type), direct)


def _doc_type(
    text: str, word: TypeWord | None, symbol: SymbolReading, start: int, previous: Instrument | None
) -> str:
    said = (word.doc_type if word else None) or symbol.doc_type
    if said and (word or said != "CV"):
        return said
    if previous and rule("conjunction").fullmatch(text, previous.end, start):
        return previous.doc_type
    authority = _YEAR_OR_TERM.sub("", symbol.suffix)
    return said or _AUTHORITY_TYPES.get(authority, "CV")


def _date_before(passage: PassageText, instrument: Instrument) -> Instrument:
    """`Ngày 02/01/2024, UBND huyện X ban hành Quyết định số …`: the date is certain at a sentence's start."""
    date = passage.date_before(instrument.start)
    if instrument.date or date is None:
        return instrument
    issuing = rule("issuing").fullmatch(passage.text, date.end, instrument.start)
    if issuing is None or passage.clause_start(date.start) < date.start - 1:
        return instrument
    agency = match_agency(passage.text, issuing.start("issuer"))
    return replace(instrument, date=date, issuer=instrument.issuer or (agency[1] if agency else None))


def _issuer_before(passage: PassageText, instrument: Instrument) -> Instrument:
    """`Theo đề nghị của X tại Tờ trình số …`: the issuer stands before the type word."""
    if instrument.issuer:
        return instrument
    first = max(passage.clause_start(instrument.start) - 2, instrument.start - _ISSUER_REACH, 0)
    match = rule("issuer_before").search(passage.text, first, instrument.start)
    if match is None:
        return instrument
    agency = match_agency(passage.text, match.start("issuer"))
    unlisted = None if by_name(match["issuer"]) else match["issuer"]
    return replace(instrument, issuer=agency[1] if agency else unlisted)
