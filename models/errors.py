"""Typed errors: a code for machines; file, place, fault and remedy for people."""


class KehoachError(Exception):
    """`code` is stable and listed in docs/codes.md; `place` says where in the file, if anywhere."""

    code = "error"

    def __init__(self, fault: str, remedy: str, *, file: str | None = None, place: str | None = None) -> None:
        self.fault, self.remedy, self.file, self.place = fault, remedy, file, place
        super().__init__(fault)

    def __reduce__(self) -> tuple[object, ...]:
        """Copied and pickled by what it holds, since each kind is made from things of its own."""
        return _remade, (type(self), self.__dict__)

    def __str__(self) -> str:
        where = ", ".join(part for part in (self.file, self.place) if part)
        return f"{where + ': ' if where else ''}{self.fault}{self._stop}{self.remedy}"

    @property
    def _stop(self) -> str:
        """What parts fault and remedy; a fault of lines may end with a mark under a word of the last."""
        if "\n" in self.fault:
            return "\n"
        return " " if self.fault.endswith((".", "?", "!")) else ". "


def _remade(kind: type[KehoachError], held: dict[str, object]) -> KehoachError:
    error = kind.__new__(kind, held["fault"])
    error.__dict__.update(held)
    return error
