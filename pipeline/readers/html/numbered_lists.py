"""Numbers that a browser puts before the items of a numbered list, and that the text of the page lacks."""

import re
from collections.abc import Iterator

from pipeline.readers.html.blocks import Element, all_text, is_block, writable
from pipeline.readers.numerals import numeral

_FORMS = {
    "1": "decimal",
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
    "decimal-leading-zero": "decimalZero",
    "lower-alpha": "lowerLetter",
    "lower-latin": "lowerLetter",
    "upper-alpha": "upperLetter",
    "upper-latin": "upperLetter",
    "lower-roman": "lowerRoman",
    "upper-roman": "upperRoman",
}
"""By the `type` of a list or its `list-style-type`."""
_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([a-z-]+)", re.I)
_NUMBER = re.compile(r"\s*\d{1,9}\s*")
"""As large as browsers count."""
_TYPED = re.compile(r"\s*(?:\d{1,3}|[^\W\d]|[IVXivx]{1,5})[.)]|\s*[-–+•*]")


def write_numbers(root: Element) -> None:
    """Writes the number of each item before its text, as `1. `; lists of links alone are menus and stay."""
    for numbered in root.iter("ol"):
        form = _form(numbered)
        if form is None or _is_menu(numbered):
            continue
        for item, number in _numbered_items(numbered):
            if _TYPED.match(all_text(item)) is None:
                holder = _first_text_holder(item)
                holder.text = writable(f"{numeral(number, form)}. {(holder.text or '').lstrip()}")


def _form(numbered: Element) -> str | None:
    """How the numbers look; None where the list shows none."""
    style = _STYLE.search(numbered.get("style") or "")
    named = style.group(1).lower() if style else numbered.get("type") or "1"
    return None if named == "none" else _FORMS.get(named, "decimal")


def _is_menu(numbered: Element) -> bool:
    linked = sum(map(_letters, numbered.iter("a")))
    return 0 < linked == _letters(numbered)


def _letters(element: Element) -> int:
    """How many characters the element shows, blanks aside."""
    return len("".join(all_text(element).split()))


def _numbered_items(numbered: Element) -> Iterator[tuple[Element, int]]:
    number = _whole(numbered.get("start")) or 1
    for item in numbered.iterchildren("li"):
        number = _whole(item.get("value")) or number
        yield item, number
        number += 1


def _whole(value: str | None) -> int | None:
    return int(value) if value and _NUMBER.fullmatch(value) else None


def _first_text_holder(item: Element) -> Element:
    """The innermost block that the text of the item begins in."""
    holder = item
    while not (holder.text or "").strip() and len(holder) and is_block(holder[0]):
        holder = holder[0]
    return holder
