"""Loads the forms of targets and puts numerals and comparing words into them."""

import re
from functools import cache, partial
from typing import Literal, NamedTuple

import regex

from extractors.numbers.phrases import phrases
from extractors.rule_files import read_rules

NUMBER = r"(?:\d{1,3}(?:[.,]\d{3})++(?:[.,]\d++)?|\d++(?:[.,]\d++)?)(?![\d/])"

RANGE = rf"(?:{NUMBER}\s?%?\s?(?:[-–]|đến)\s?)?{NUMBER}"
"""What is to be reached may be a range: `92 - 95`, `92% đến 95`."""

IndicatorPlace = Literal["before", "after", "both"]


table = partial(read_rules, "extractors.targets", "targets.toml")
"""The table of forms, as written."""


class Form(NamedTuple):
    """A pattern that reaches up to the number of a target, and where its indicator stands.

    One of the words that it `needs`, if any, stands in every clause that it fits.
    """

    pattern: regex.Pattern[str]
    indicator: IndicatorPlace
    needs: tuple[str, ...]

    def may_fit(self, small: str) -> bool:
        """Whether a clause in small letters holds one of the words."""
        return not self.needs or any([word in small for word in self.needs])  # noqa: C419 - quicker


@cache
def comparing_words() -> str:
    """The pattern of the words before a number that compare, if there are any."""
    words = "|".join(regex.escape(word) for word in sorted(phrases("before").ops, key=len, reverse=True))
    return rf"(?:(?:{words})\s*)*"


@cache
def forms() -> tuple[Form, ...]:
    """The forms in their order."""
    op = comparing_words()
    return tuple(
        Form(
            regex.compile(_filled(form["pattern"], op), regex.IGNORECASE),
            form["indicator"],
            tuple(form.get("needs", ())),
        )
        for form in table()["form"]
    )


def _filled(form: str, op: str) -> str:
    """The pattern of a form with its numerals and comparing words."""
    return form.replace("{op}{number}", op + RANGE).replace("{number}", NUMBER)


def says(name: str, text: str) -> bool:
    """Whether words stand in a text that announce targets, or that head sections of targets or of results."""
    letters, words = _letters_and_words(name)
    return letters.search(text.lower()) is not None and words.search(text) is not None


@cache
def _letters_and_words(name: str) -> tuple[re.Pattern[str], regex.Pattern[str]]:
    """The letters of the words anywhere, which are found five times as fast, and the words themselves."""
    words = table()[name]
    return re.compile(words), regex.compile(rf"(?<!\p{{L}})(?:{words})(?!\p{{L}})", regex.IGNORECASE)


@cache
def opening() -> regex.Pattern[str]:
    """What stands before the indicator of a clause: bullets, labels, `Phấn đấu`, `Đến năm 2025,`."""
    return regex.compile(table()["opening"], regex.IGNORECASE)


@cache
def pattern(name: str) -> regex.Pattern[str]:
    """`change`, a word by which an amount is one of a change, or `year`, one that a text is of."""
    return regex.compile(table()[name]["pattern"])
