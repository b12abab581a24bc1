"""Files that a document takes in whole (`w:altChunk`; ECMA-376 Part 1, 17.17.2): pages, texts, documents."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Protocol

from lxml import etree

from models.blocks import Block, Grid
from models.sourced_text import SourcedText
from pipeline.readers.docx.errors import ChunkLeftOutError, OversizedDocxError
from pipeline.readers.errors import ReadError
from pipeline.readers.registry import read

_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_DOCUMENTS = frozenset({".docx", ".docm", ".dotx"})
_OTHERS = frozenset({".html", ".htm", ".xhtml", ".txt", ".rtf"})
_MOST = 200
"""Files of one document; each costs a reading of its own."""
_DEEPEST = 2
"""Documents within documents."""


class Holder(Protocol):
    """The package that holds the files; `problem`: why part of its text was left out."""

    problem: ReadError | None

    def chunk(self, relationship: str) -> tuple[str, bytes] | None:
        """The name and the bytes of a file."""


class Chunks:
    """Gives the blocks of the files where the document takes them in; what cannot be read is reported."""

    def __init__(
        self, package: Holder, depth: int, read_inner: Callable[[bytes, int], Iterable[Block]]
    ) -> None:
        self._package = package
        self._depth = depth
        self._read_inner = read_inner
        self.taken_in = 0
        """How many places in the document were asked for."""

    def blocks(self, element: etree._Element) -> Iterator[Block]:
        """The blocks of the file that stands at a `w:altChunk`; none where it cannot be read."""
        self.taken_in += 1
        found = None
        try:
            found = self._package.chunk(element.get(_ID, "")) if self.taken_in <= _MOST else None
            blocks = None if found is None else self._blocks(*found)
        except OversizedDocxError as error:
            blocks, self._package.problem = (), self._package.problem or error
        except ReadError:
            blocks = None
        if blocks is None:
            self._package.problem = self._package.problem or ChunkLeftOutError(
                place=found[0] if found else None
            )
        elif found is not None:
            yield from (_within(found[0], block) for block in blocks)

    def _blocks(self, name: str, data: bytes) -> Iterable[Block] | None:
        ending = PurePosixPath(name).suffix.lower()
        if ending in _DOCUMENTS:
            return self._read_inner(data, self._depth + 1) if self._depth < _DEEPEST else None
        if ending not in _OTHERS:
            return None
        result = read(data, name)
        self._package.problem = self._package.problem or result.problem
        return result.blocks


def _within(name: str, block: Block) -> Block:
    """The block with evidence that names the file."""

    def moved(text: SourcedText) -> SourcedText:
        return replace(text, path=name if text.path is None else f"{name}!/{text.path}")

    if isinstance(block, Grid):
        cells = tuple(
            replace(cell, text=cell.text and moved(cell.text), lines=tuple(map(moved, cell.lines)))
            for cell in block.cells
        )
        return replace(block, cells=cells)
    return replace(block, text=moved(block.text), lines=tuple(map(moved, block.lines)))
