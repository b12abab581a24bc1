"""Issuers told before the number, or once for several: `các Quyết định của Thủ tướng Chính phủ: số 5 …`."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

import regex

from extractors.citations.details import read_issuer
from extractors.citations.instrument import Instrument
from extractors.citations.passage_text import PassageText
from extractors.citations.rules import rule
from models.value import value

_PARTS = (";", ",", " và")
_REACH = 8
"""How far before an item to look for the mark that parts it from the one before."""
_LETTERS = regex.compile(r"\p{L}+")
_TO_ITEM = regex.compile(r"(?P<colon>\s?:)?\s?(?=(?i:số[\s:]*)?(?P<digit>\d)|\p{Lu})")


@value
class _Heading:
    """What names the issuer: the type of what follows its `end`; `listed` where a colon opens a list."""

    doc_type: str | None
    issuer: str | None
    term: str | None
    end: int
    listed: bool


def with_listed_issuers(passage: PassageText, found: Sequence[Instrument]) -> list[Instrument]:
    """The instruments of a text in order, with the issuers that are named before or behind several."""
    told = list(found)
    if all(one.issuer for one in told):
        return told
    _issue_joined(passage.text, told)
    headings = list(_headings(passage))
    firsts = [bisect_right(told, heading.end, key=lambda one: one.end) for heading in headings]
    for heading, (first, last) in zip(headings, pairwise((*firsts, len(told))), strict=True):
        for at in _items(passage.text, heading, told, range(first, last)):
            told[at] = replace(told[at], issuer=heading.issuer, term=heading.term)
    return told


def _issue_joined(text: str, told: list[Instrument]) -> None:
    """`Quyết định số 5/QĐ-TTg, Quyết định số 6/QĐ-TTg của Thủ tướng Chính phủ`: who issued both.

    `của Sở Y tế tại Tờ trình số 5/TTr-SYT và Báo cáo số 6/BC-SYT` too, of whatever types of one office.
    """
    for at in range(len(told) - 2, -1, -1):
        one, after = told[at], told[at + 1]
        alike = one.doc_type == after.doc_type and _office(one) == _office(after)
        if alike and not (one.issuer or one.title) and after.issuer and _is_next(text, one, after):
            told[at] = replace(one, issuer=after.issuer, term=after.term)
    for at, (one, after) in enumerate(pairwise(told[:]), start=1):
        before = told[at - 1]
        alike = _office(one).rpartition("-")[2] == _office(after).rpartition("-")[2] != ""
        if alike and before.issuer and not after.issuer and _is_next(text, one, after):
            told[at] = replace(after, issuer=before.issuer, term=before.term)


def _is_next(text: str, one: Instrument, after: Instrument) -> bool:
    return rule("and_next").fullmatch(text, one.end, after.start) is not None


def _office(one: Instrument) -> str:
    """What of a symbol tells its office: `QĐ-TTg` of `5/2031/QĐ-TTg`."""
    return (one.symbol or "").rpartition("/")[2]


def _headings(passage: PassageText) -> Iterator[_Heading]:
    for word in passage.words:
        named = read_issuer(passage.text, word.end)
        opening = _TO_ITEM.match(passage.text, named[0]) if named else None
        if named and opening and (opening["colon"] or opening["digit"]):
            yield _Heading(word.doc_type, named[1], named[2], opening.end(), opening["colon"] is not None)


def _items(text: str, heading: _Heading, found: Sequence[Instrument], places: range) -> Iterator[int]:
    """The instruments that the heading's issuer issued; another type, issuer or office ends its list."""
    for at in places:
        one = found[at]
        start = max(one.start, heading.end)
        if at == places.start and start > heading.end:
            return
        before = text[max(start - _REACH, heading.end) : start].rstrip()
        if start > heading.end and not before.endswith((*_PARTS, ":")):
            continue  # cited in the title of an item
        if before.endswith(":") or not _fits(heading, one) or not _share_office(found[places.start], one):
            return
        if not (heading.listed or rule("number_first").match(text, start)):
            return
        if one.issuer is None:
            yield at


def _fits(heading: _Heading, one: Instrument) -> bool:
    return heading.doc_type in (None, one.doc_type) and one.issuer in (None, heading.issuer)


def _share_office(first: Instrument, one: Instrument) -> bool:
    """Whether the symbols name an office in common, as `5/UBND-VX` and `6/KH-UBND`; the type is none."""
    offices = [set(_LETTERS.findall(_office(each))) - {each.doc_type} for each in (first, one)]
    return not all(offices) or not offices[0].isdisjoint(offices[1])
