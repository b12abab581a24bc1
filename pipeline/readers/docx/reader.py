"""Reads DOCX: the document as its pages show it, in reading order, and the notes behind it."""

from collections.abc import Callable, Iterable, Iterator
from itertools import zip_longest
from typing import NamedTuple

from lxml import etree

from models.blocks import Block, Grid, Paragraph
from models.side_text import SideText, SideTextKind
from models.sourced_text import SourcedText
from pipeline.encodings import has_foreign
from pipeline.normalise.characters import CharacterCleaner
from pipeline.readers.blocks import ReadResult
from pipeline.readers.docx.beside_body.comments import read_comments
from pipeline.readers.docx.beside_body.embedded import embedded_left_out
from pipeline.readers.docx.beside_body.margins import Margins, read_margins
from pipeline.readers.docx.beside_body.notes import read_notes
from pipeline.readers.docx.beside_body.signatures import read_signatures
from pipeline.readers.docx.beside_body.word_art import drawn_letters
from pipeline.readers.docx.chunks import Chunks
from pipeline.readers.docx.errors import ChunkLeftOutError
from pipeline.readers.docx.names import BODY, OTHER_FILE
from pipeline.readers.docx.numbering.definitions import Definitions
from pipeline.readers.docx.numbering.labels import Labels
from pipeline.readers.docx.package import Package, Part
from pipeline.readers.docx.parts import PartReader, PartReaders
from pipeline.readers.docx.styles import Styles
from pipeline.readers.docx.text_runs.content import Content, prepare, scanned_again
from pipeline.readers.docx.text_runs.old_encodings import decoding_scanner
from pipeline.readers.docx.text_runs.scanner import TextScanner
from pipeline.readers.errors import EmptyFileError
from pipeline.readers.heading_capitals import with_heading_capitals
from pipeline.readers.rubbish import spoilt

_MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


class _Read(NamedTuple):
    """What a package holds: the blocks of the document, and the text beside it or struck out."""

    package: Package
    blocks: tuple[Block, ...]
    margins: Margins
    comments: tuple[Paragraph, ...]
    struck: tuple[str, ...]


def read_docx(data: bytes) -> ReadResult:
    """The blocks of a Word document. Raises ReadError where it cannot be read, or holds no text.

    Evidence counts in the text of a paragraph or table cell, whose path is the name of its part and,
    behind `#`, an XPath there. That text begins with the automatic number, tabs and breaks stand for
    themselves, paragraphs of a cell are parted by line ends; marks of notes are left out.
    The path of what another file says that the document takes in begins with the name of that file.
    """
    package, blocks, margins, comments, struck = _read(data)
    apart = (*_side_texts("margin", margins.apart), *_side_texts("annotation", comments))
    drawn = tuple(SideText(kind="margin", text=wording) for wording in drawn_letters(package))
    signatures = read_signatures(package)
    return ReadResult(
        "docx",
        _MEDIA_TYPE,
        (*margins.masthead, *blocks),
        problem=package.problem,
        apart=(*apart, *drawn, *(SideText(kind="struck", text=text) for text in struck)),
        signatures=signatures,
    )


def _side_texts(kind: SideTextKind, paragraphs: Iterable[Paragraph]) -> Iterator[SideText]:
    for paragraph in paragraphs:
        yield SideText(kind=kind, text=paragraph.text.value, evidence=paragraph.text.evidence())


def _read(data: bytes, depth: int = 0) -> _Read:
    """`depth`: how many documents take this one in, one another."""
    package = Package(data)
    scanner, content, whole = _scanned(package)
    readers = PartReaders(scanner, _labels(package, scanner.in_unicode), CharacterCleaner(whole))
    problem = spoilt(readers.cleaner)
    blocks = _blocks(package, content, readers, depth)
    blocks = with_heading_capitals(blocks) if scanner.lacks_capitals else blocks
    if not blocks:
        raise package.problem or EmptyFileError("document")
    problem = package.problem or embedded_left_out(content) or problem
    package.problem = problem or package.problem_of_margins
    margins = read_margins(package, readers, blocks)
    struck = tuple(text.struck for text in content.texts.values() if text.struck)
    return _Read(package, blocks, margins, tuple(read_comments(package, readers)), struck)


def _scanned(package: Package) -> tuple[TextScanner, Content, str]:
    """The scanner that reads the document in Unicode, what it read, and that in one text."""
    styles = Styles(_root(package.styles))
    scanner = TextScanner(styles)
    content = prepare(package.document, scanner)
    whole = _whole_text(content)
    if has_foreign(whole) and (decoding := decoding_scanner(content, styles)):
        content = scanned_again(content, decoding)
        return decoding, content, _whole_text(content)
    return scanner, content, whole


def unit_texts(data: bytes) -> dict[str, str]:
    """The texts that evidence counts in, by their paths: `unit_texts(data)[path][start:end]` is its `raw`."""
    _, blocks, margins, comments, _ = _read(data)
    lines = _lines((*margins.masthead, *blocks, *margins.apart, *comments))
    return {line.path: line.unit for line in lines if line.path is not None}


def _lines(blocks: Iterable[Block]) -> Iterator[SourcedText]:
    for block in blocks:
        if isinstance(block, Grid):
            for cell in block.cells:
                yield from cell.lines
        else:
            yield from block.lines


def _blocks(package: Package, content: Content, readers: PartReaders, depth: int) -> tuple[Block, ...]:
    """The blocks of the document, of the files that it takes in, and of its notes."""

    def read_inner(inner: bytes, deeper: int) -> tuple[Block, ...]:
        taken_in = _read(inner, deeper)
        package.problem = package.problem or taken_in.package.problem
        return taken_in.blocks

    chunks = Chunks(package, depth, read_inner)
    document = PartReader(content, readers.labels, readers.cleaner, chunks)
    notes = document.units.notes
    body: list[Block] = []
    holders: list[Block] = []
    for block in document.blocks(next(content.part.root.iterchildren(BODY)), "/w:document/w:body"):
        body.append(block)
        holders += [block] * (len(notes) - len(holders))
    if sum(1 for _ in package.document.root.iter(OTHER_FILE)) > chunks.taken_in:
        package.problem = package.problem or ChunkLeftOutError()
    return (*body, *read_notes(package, list(zip_longest(notes, holders)), readers))


def _labels(package: Package, in_unicode: Callable[[str], str]) -> Labels:
    return Labels(lambda: Definitions(_root(package.part("numbering")), _root(package.styles)), in_unicode)


def _whole_text(content: Content) -> str:
    """The text on which it is decided which repairs are needed."""
    return "\n".join(["".join(text.parts) for text in content.texts.values()])


def _root(part: Part | None) -> etree._Element | None:
    return None if part is None else part.root
