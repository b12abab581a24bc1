"""Reads instruments that are cited without a symbol: laws by their date, other bases by type and date."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from extractors.citations.details import read_issuer
from extractors.citations.instrument import Instrument
from extractors.citations.passage_text import PassageText
from extractors.citations.rules import rule
from extractors.citations.type_words import TypeWord
from extractors.dates import DateReading
from models.partial_date import PartialDate

_LAWS = ("Luật", "PL", "HP")
_LONGEST_NAME = 300
_LONGEST_GAP = 150


def law_start(text: str, words: Sequence[TypeWord]) -> TypeWord | None:
    """The word that opens the name of the law: a law that amends others names them in its own name."""
    openings = [word for word in words if _opens(text, word)]
    amending = [word for word in openings if text[word.end :].lstrip().lower().startswith("sửa đổi")]
    if amending:
        return amending[-1]
    return openings[-1] if openings else (words[0] if words else None)


def _opens(text: str, word: TypeWord) -> bool:
    before = text[max(0, word.start - 12) : word.start].rstrip()
    return (
        not before
        or before[-1] in ",;:.(-–"
        or before.endswith((" và", "Căn cứ", "Thực hiện", "theo", "của"))
    )


def read_laws(passage: PassageText, taken: Sequence[Instrument]) -> list[Instrument]:
    """Every law that is cited by name and date; `taken` are the instruments that have a symbol."""
    found: list[Instrument] = []
    before = sorted(taken, key=lambda item: item.end)
    for date in passage.dates:
        index = bisect_right(before, date.start, key=lambda item: item.end)
        if any(item.start <= date.start for item in before[index : index + 1]):
            continue
        floor = max(item.end for item in (*before[index - 1 : index], *found[-1:])) if index or found else 0
        found += _law_of(passage, date, floor)
    return found


def _law_of(passage: PassageText, date: DateReading, floor: int) -> list[Instrument]:
    floor = max(floor, passage.clause_start(date.start), date.start - _LONGEST_NAME)
    between = passage.words_between(floor, date.start)
    word = law_start(passage.text, [word for word in between if word.doc_type in _LAWS and word.capitalised])
    return _named(passage, word, date) if word else []


def _named(passage: PassageText, word: TypeWord, date: DateReading) -> list[Instrument]:
    """The instrument of that type and date, unless the date is that of something else."""
    text = passage.text
    if rule("law_break").search(text[word.end : date.start]) or not _is_whole(text, date):
        return []
    issuer = read_issuer(text, date.end)
    named = Instrument(
        start=word.start,
        end=date.end,
        doc_type=word.doc_type or "CV",
        date=date,
        issuer=issuer[1] if issuer else None,
        title=text[word.start : date.start].removesuffix("năm ").rstrip(" ,("),
        tail=date.end,
        form="named",
    )
    return [named]


def _is_whole(text: str, date: DateReading) -> bool:
    """Whether a date is an instrument's: it has the word `ngày`, is the year of a law, or ends the clause."""
    if text[date.start : date.start + 4].lower() == "ngày" or text[date.start : date.end].isdigit():
        return True
    whole = date.date is not None and date.date.day is not None
    return whole and text[date.end : date.end + 1] in ("", ";", ",", ".")


def read_dated_bases(passage: PassageText, taken: Sequence[Instrument], start: int) -> list[Instrument]:
    """In a basis from `start`: laws told by their year, and other instruments told by type and date."""
    found = [
        law for word in passage.words_between(start, len(passage.text)) for law in _by_year(passage, word)
    ]
    starts = sorted(item.start for item in (*taken, *found))
    first = bisect_right(passage.clauses, start)
    for clause in [start, *passage.clauses[first:]]:
        end = passage.clause_end(clause)
        if bisect_left(starts, clause) == bisect_left(starts, end):
            words = [word for word in passage.words_between(clause, end) if word.capitalised]
            found += _by_date(passage, words, end)
    return found


def _by_year(passage: PassageText, word: TypeWord) -> list[Instrument]:
    match = rule("law_year").match(passage.text, word.end)
    if match is None or word.doc_type not in _LAWS or not word.capitalised:
        return []
    date = DateReading(match.start("year"), match.end(), PartialDate(year=int(match["year"])), False)
    return _named(passage, word, date)


def _by_date(passage: PassageText, words: Sequence[TypeWord], end: int) -> list[Instrument]:
    date = passage.first_date(words[0].end, end) if words else None
    if date is None or date.start - words[0].end > _LONGEST_GAP or words[0].doc_type in _LAWS:
        return []
    return _named(passage, words[0], date)
