"""PDFium's C interface as pypdfium2 gives it, without types. Importing it starts the library."""

from collections.abc import Callable
from ctypes import c_ushort, cast
from typing import Any

from pypdfium2 import raw  # type: ignore[import-untyped]

Handle = Any
"""A pointer to a document, page, text page, object or font; valid while its page and document are open."""

__all__ = ["Handle", "raw", "wide_text"]


def wide_text(call: Callable[[Any, int], int]) -> str:
    """What a function of PDFium writes as UTF-16 into a buffer of so many bytes; white space is collapsed."""
    size = call(None, 0)
    if size <= 2:
        return ""
    buffer = (c_ushort * (size // 2))()
    call(cast(buffer, raw.POINTER(raw.FPDF_WCHAR)), size)
    return " ".join(bytes(buffer).decode("utf-16-le", "replace").partition("\0")[0].split())
