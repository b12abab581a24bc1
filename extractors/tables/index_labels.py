"""The labels that number rows: `A`, `I`, `1`, `1.1`, `a)`, `-`."""

from functools import lru_cache
from typing import Literal, get_args

import regex

from extractors.roman_numerals import roman_labels
from models.value import value

IndexForm = Literal["letter", "roman", "arabic", "decimal", "small", "dash", "plus"]

_LABEL = regex.compile(
    r"""^\s*[(\[]?\s*(?:
        (?<decimal>\d{1,3}(?:\.\d{1,3})+) | (?<arabic>\d{1,4}) | (?<roman>[IVX]{1,6}) | (?<letter>\p{Lu})
        | (?<small>\p{Ll}) | (?<dash>[-–•]) | (?<plus>[+*])
    )\s*[.)\]/:]?\s*$""",
    regex.VERBOSE,
)
_GLUED = regex.compile(r"(?:[\d.]{1,9}|[IVX]{1,6}|\p{L})[.)](?=\p{L}{2})")
_FORMS: tuple[IndexForm, ...] = get_args(IndexForm)
LETTERS = "abcdđeghiklmnopqrstuvxy"
"""Small ones in the order of the decree, without f, j, w and z."""


@value
class IndexLabel:
    """A label: its form, the number that it counts, and how many parts a decimal one has."""

    form: IndexForm
    ordinal: int
    parts: tuple[int, ...] = ()


@lru_cache(maxsize=4096)
def index_label(text: str) -> IndexLabel | None:
    """The label that `text` is, if it is nothing but a label."""
    match = _LABEL.match(text) if len(text) <= 16 else None
    if match is None:
        return None
    form, label = next((form, match[form]) for form in _FORMS if match[form])
    if form == "decimal":
        parts = tuple(int(part) for part in label.split("."))
        return IndexLabel(form, parts[-1], parts)
    return IndexLabel(form, _ordinal(form, label))


def leading_label(text: str) -> IndexLabel | None:
    """The label that a text begins with, closed by a stop or a bracket: `I. Thu`, `2)Chi`, `1.1 Thuế`."""
    glued = _GLUED.match(text)
    head = glued[0] if glued else text.partition(" ")[0]
    rest = text[len(head) :]
    closed = "." in head or head[-1:] in (")", "]", "/")
    label = index_label(head) if rest and closed else None
    return label if label and label.form not in ("dash", "plus") else None


def _ordinal(form: IndexForm, label: str) -> int:
    """The place of a label in its series, counted from 1; bullets are all the first, and `IIII` has none."""
    if form == "arabic":
        return int(label)
    if form == "roman":
        return roman_labels().get(label, 0)
    if form == "letter":
        return ord(label) - ord("A") + 1
    return 1 + LETTERS.find(label) if form == "small" else 1
