"""Reads the label at the start of a paragraph, in every way in which it can be read."""

from dataclasses import replace
from functools import cache, lru_cache, partial
from typing import NamedTuple, cast

import regex

from extractors.opening_pattern import OpeningPattern
from extractors.outline.numerals import System, readings
from extractors.rule_files import read_rules
from models.value import value

STARTS_TITLE = regex.compile(r"""[\p{Lu}"“”'‘(\[]""")
TABLE_ROW = regex.compile(r"(?:\s[\d.,]++(?<=\d)%?){2,}+$")
"""A row of a table that lost its cells ends in several numbers, which no commas part; its own is no label."""
UNMARKED_HEADING = regex.compile(r"\p{Lu}\p{Ll}*+(?:,? [\p{L}&–-]++){1,14}:?")
"""What may follow a numeral whose mark was forgotten: a short phrase of words alone, no sentence."""
BARE = ""
"""The form of an Arabic numeral that nothing closes."""
CONCLUDING = 1000
"""The value of the part that concludes a text, which is higher than any number."""
DOUBTFUL_MARKS = (",", ":")
"""Marks behind a numeral that make it a label only where the sequence asks for it (`a, Thuận lợi`)."""
MISREAD_ONE = "l"
"""What typists and OCR write for the digit."""
TAIL = 80
"""How many characters at the end are enough to see that, so that a long line costs no more."""


rules = partial(read_rules, "extractors.outline", "labels.toml")
"""The tables of `labels.toml`."""


class Scheme(NamedTuple):
    """One way of numbering. `form` is the closing mark, `()`, or what stands before the last part (`2.`)."""

    system: System
    form: str


class Label(NamedTuple):
    """One reading of a label. `text` is the label without punctuation, `parts` its numerals."""

    scheme: Scheme
    value: int
    text: str
    parts: tuple[str, ...]
    level: float


@value
class LabelMatch:
    """A label at the start of a text: its readings, and where the title begins.

    `sure`: what follows looks like the start of a sentence or heading; otherwise only its place in
    the sequence can tell that it is a label. `lone`: nothing follows.
    """

    readings: tuple[Label, ...]
    end: int
    sure: bool
    lone: bool


@cache
def _pattern() -> OpeningPattern:
    shapes = "|".join(shape["pattern"] for shape in rules()["shape"])
    return OpeningPattern(regex.compile(rf"(?:{shapes})\s*+"))


@cache
def _word_levels() -> dict[str, int]:
    return {word["name"]: word["level"] for word in rules()["word"]}


def _level(system: System, form: str) -> float:
    levels: dict[str, float] = rules()["levels"]
    return levels.get(system + form[-1:], levels[system])


def _word_labels(match: regex.Match[str], rest: str) -> tuple[Label, ...]:
    name, ordinal = match["word"].lower(), match["ordinal"]
    word = ordinal.lower().removeprefix("thứ ")
    spelled = word in rules()["ordinals"] or word in rules()["concluding"]["words"]
    # "Điều 5 Nghị định …" cites an article: a label is closed by a mark, stands alone or heads capitals.
    if not (match["word_close"] or not rest or rest.isupper() or (spelled and rest[0].isupper())):
        return ()
    if spelled:
        value = rules()["ordinals"].get(word, CONCLUDING)
        text = f"{name.capitalize()} {ordinal.lower()}"
    else:
        value = next((number for _, number in readings(ordinal.split()[-1])), None)
        text = f"{name.capitalize()} {ordinal}"
    if value is None:
        return ()
    return (Label(Scheme(cast(System, name), ""), value, text, (text,), _word_levels()[name]),)


def _compound_labels(text: str) -> tuple[Label, ...]:
    tight = "." not in text
    parts = (text[0], text[1:]) if tight else tuple(text.split("."))
    prefix = text[: len(text) - len(parts[-1])]
    # The level is that of the first numeral, a little deeper for each that follows.
    base = min((_level(system, "") for system, _ in readings(parts[0])), default=None)
    if base is None or any(part.startswith("0") for part in parts):
        return ()
    level = base + 0.2 * (len(parts) - 1)
    labels = tuple(
        Label(Scheme(system, prefix), value, text, parts, level) for system, value in readings(parts[-1])
    )
    numbered = parts[0].isdecimal() and parts[-1] == MISREAD_ONE
    return (*_compound_labels(prefix + "1"), *labels) if numbered else labels


@lru_cache(maxsize=1024)
def _simple_labels(numeral: str, form: str) -> tuple[Label, ...]:
    labels = tuple(
        Label(Scheme(system, form), value, numeral, (numeral,), _level(system, form))
        for system, value in readings(numeral)
    )
    return (*labels, *_simple_labels("1", form)) if numeral == MISREAD_ONE else labels


def _labels(match: regex.Match[str], rest: str) -> tuple[Label, ...]:
    if match["word"]:
        return _word_labels(match, rest)
    if match["bracketed"]:
        return _simple_labels(match["bracketed"], "()")
    if match["simple"]:
        return _simple_labels(match["simple"], match["close"].replace("–", "-").replace("—", "-"))
    if match["bare"]:
        heading = (rest.isupper() and not rest[-1].isdecimal()) or UNMARKED_HEADING.fullmatch(rest)
        form = BARE if match["bare"].isdecimal() else "."
        return _simple_labels(match["bare"], form) if heading else ()
    return _compound_labels(match["compound"].replace(" ", "") if match["compound"] else match["tight"])


def is_table_row(text: str) -> bool:
    """Whether a row of a table follows what looks like a label; it ends in a digit or `%`."""
    ends_so = text[-1:].isdecimal() or text.endswith("%")
    return ends_so and TABLE_ROW.search(text[-TAIL:]) is not None


def read_label(text: str) -> LabelMatch | None:
    """The label that `text` (normalised, one paragraph) starts with, if it does."""
    match = _pattern().match(text)
    if match is None:
        return None
    rest = text[match.end() :]
    labels = _labels(match, rest)
    if rest.isupper() and match["simple"] and match["simple"].isdecimal():
        inner = read_label(rest)
        if inner and inner.readings[0].text.isalpha() and not inner.lone:
            # A list of a page numbers anew (`1.`) the heading that bears its own label (`1. A. NHIỆM VỤ`).
            return replace(inner, end=match.end() + inner.end)
    if not labels or is_table_row(rest):
        return None
    if rest:
        doubtful = match["bare"] or match["close"] in DOUBTFUL_MARKS
        sure = not doubtful and STARTS_TITLE.match(rest) is not None
    else:
        # A small number alone on its line may number the page, but none the first one.
        sure = not match["simple"] or match["simple"].isupper() or labels[0].value == 1
    return LabelMatch(labels, match.end(), sure, not rest)
