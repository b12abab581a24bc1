"""LibreOffice within a process, through its own C interface (LibreOfficeKit).

https://docs.libreoffice.org/libreofficekit.html: each object begins with a pointer to a table, whose first
entry is its size and whose others are functions; new ones are only ever added at the end.
"""

from collections.abc import Callable
from ctypes import CDLL, CFUNCTYPE, POINTER, c_char_p, c_int, c_void_p, cast
from pathlib import Path
from typing import Any

_LIBRARIES = ("libmergedlo.so", "libsofficeapp.so")
"""The library that holds LibreOffice, in one piece as distributions build it, or in many."""
_NO_QUESTIONS = b"Batch=true"
_DESTROY, _LOAD, _SAVE_AS = 1, 4, 2
"""Places in the tables: of both, of the office (documentLoadWithOptions), of a document."""


def library_in(folder: Path) -> Path | None:
    """The library of the LibreOffice whose programs are in the folder, if it has one that is known."""
    return next((path for path in (folder / name for name in _LIBRARIES) if path.is_file()), None)


class Kit:
    """LibreOffice in this process, for good: it cannot be ended without ending the process."""

    def __init__(self, library: Path, profile: Path) -> None:
        """Raises OSError where it does not start."""
        hook = CDLL(str(library)).libreofficekit_hook_2
        hook.restype, hook.argtypes = c_void_p, (c_char_p, c_char_p)
        self._office = hook(bytes(library.parent), profile.as_uri().encode())
        if not self._office:
            raise OSError(f"{library}: LibreOffice did not start")

    def convert(self, source: Path, target: Path) -> bool:
        """Writes the document in the format that the ending of `target` names; false where that fails."""
        document = _method(self._office, _LOAD, c_void_p, c_char_p, c_char_p)(
            self._office, source.as_uri().encode(), _NO_QUESTIONS
        )
        if not document:
            return False
        try:
            save = _method(document, _SAVE_AS, c_int, c_char_p, c_char_p, c_char_p)
            return bool(save(document, target.as_uri().encode(), target.suffix[1:].encode(), None))
        finally:
            _method(document, _DESTROY, None)(document)


def _method(instance: int, place: int, result: Any, *arguments: Any) -> Callable[..., Any]:  # noqa: ANN401
    """The function at a place in the table of an object; it takes the object first."""
    table = cast(cast(instance, POINTER(c_void_p))[0], POINTER(c_void_p))
    return CFUNCTYPE(result, c_void_p, *arguments)(table[place])
