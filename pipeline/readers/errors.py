"""Why a file cannot be read. Each code stands in docs/codes.md."""

from copy import copy
from typing import Self

from pipeline.errors import CataloguedError


class ReadError(CataloguedError):
    """A file that no reader can turn into blocks, or not in whole."""

    code = "unreadable"

    def at(self, place: str | None) -> Self:
        """The same error, of another place."""
        moved = copy(self)
        moved.place = place
        return moved


class EmptyFileError(ReadError):
    """The file holds no bytes, or no text."""

    code = "empty_file"


class BinaryFileError(ReadError):
    """The bytes are not text in any encoding that the reader knows."""

    code = "not_text"


class UnknownFormatError(ReadError):
    """Neither name nor content tells a format that can be read."""

    code = "unknown_format"


class NestedTooDeeplyError(ReadError):
    """A page whose elements stand in one another thousands deep, as none that people read does."""

    code = "nested_too_deeply"


class OversizedTableError(ReadError):
    """A table whose cells claim to span more rows and columns than anyone could read."""

    code = "oversized_table"
