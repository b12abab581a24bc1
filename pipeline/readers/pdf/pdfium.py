"""PDFium's C interface as pypdfium2 gives it, without types. Importing it starts the library."""

from typing import Any

from pypdfium2 import raw  # type: ignore[import-untyped]

Handle = Any
"""A pointer to a document, page, text page, object or font; valid while its page and document are open."""

__all__ = ["Handle", "raw"]
