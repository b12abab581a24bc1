"""Reads the parts of one document: what they share is how text is scanned, counted and cleaned."""

from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from models.blocks import Block
from pipeline.normalise.characters import CharacterCleaner
from pipeline.readers.docx.chunks import Chunks
from pipeline.readers.docx.numbering.labels import Labels
from pipeline.readers.docx.package import Part
from pipeline.readers.docx.text_runs.content import Content, prepare
from pipeline.readers.docx.text_runs.scanner import TextScanner
from pipeline.readers.docx.units import Units
from pipeline.readers.docx.walk import Walker


class PartReader:
    """Reads one part; its blocks are to be asked for in order, each once."""

    def __init__(
        self, content: Content, labels: Labels, cleaner: CharacterCleaner, chunks: Chunks | None = None
    ) -> None:
        self.part = content.part
        self.units = Units(content, labels)
        self._walker = Walker(content, self.units, cleaner, chunks)

    def blocks(self, container: etree._Element, path: str) -> Iterator[Block]:
        """The blocks of `container`; `path`: its XPath in the part."""
        return self._walker.blocks(container, f"{self.part.name}#{path}")


class PartReaders(NamedTuple):
    """Makes the readers of further parts of the document."""

    scanner: TextScanner
    labels: Labels
    cleaner: CharacterCleaner

    def reader(self, part: Part) -> PartReader:
        """The reader of `part`."""
        return PartReader(prepare(part, self.scanner), self.labels, self.cleaner)
