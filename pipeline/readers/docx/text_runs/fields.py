"""Fields (`PAGE`, `REF` …): their results are text, their instructions are not."""

from lxml import etree

from pipeline.readers.docx.names import VAL, child_of, is_on, value_of, w, whole_number

_CHECK_BOX, _CHECKED, _DEFAULT = w("checkBox"), w("checked"), w("default")
_CHOICES, _ENTRY, _CHOSEN = w("ddList"), w("listEntry"), w("result")
_FORM = w("ffData")
_TICKED, _OPEN = "\u2612", "\u2610"
"""As Word shows them."""


class FieldState:
    """Follows the field characters of a paragraph; an instruction that is not closed ends with it."""

    __slots__ = ("_open", "in_instruction")

    def __init__(self) -> None:
        self._open: list[bool] = []
        self.in_instruction = False

    def leave_paragraph(self) -> None:
        """Forgets what was begun."""
        if self._open:
            self._open.clear()
            self.in_instruction = False

    def enter(self, kind: str | None) -> None:
        """Takes the next `w:fldChar`, of the kind `begin`, `separate` or `end`."""
        if kind == "begin":
            self._open.append(True)
        elif self._open and kind == "separate":
            self._open[-1] = False
        elif self._open and kind == "end":
            self._open.pop()
        self.in_instruction = any(self._open)


def form_value(field_character: etree._Element) -> str:
    """What a check box or a list of choices shows (`w:ffData`, ECMA-376 Part 1, 17.16)."""
    form = child_of(field_character, _FORM)
    if form is None:
        return ""
    box, choices = child_of(form, _CHECK_BOX), child_of(form, _CHOICES)
    if box is not None:
        said = [one for one in map(box.find, (_CHECKED, _DEFAULT)) if one is not None]
        return _TICKED if said and is_on(said[0]) else _OPEN
    return "" if choices is None else _chosen(choices)


def _chosen(choices: etree._Element) -> str:
    entries = [entry.get(VAL, "") for entry in choices.iterchildren(_ENTRY)]
    chosen = whole_number(value_of(choices, _CHOSEN) or value_of(choices, _DEFAULT), 0) or 0
    return entries[chosen] if 0 <= chosen < len(entries) else ""
