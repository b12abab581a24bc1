"""Fields (`PAGE`, `REF` …): their results are text, their instructions are not."""


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
