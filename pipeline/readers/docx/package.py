"""The parts of a Word package: python-docx knows the names and relationships, lxml parses the parts.

python-docx's own loader is not used: it unpacks every picture without a limit, and one relationship to
a part that is missing stops it.
"""

from collections.abc import Iterator
from functools import cache, cached_property
from typing import NamedTuple

from docx.opc.constants import NAMESPACE, RELATIONSHIP_TARGET_MODE
from docx.opc.packuri import PACKAGE_URI, PackURI
from lxml import etree

from pipeline.readers.docx.archive import Archive
from pipeline.readers.docx.errors import DamagedDocxError, NotDocxError, UnsafeXmlError
from pipeline.readers.docx.names import BODY, DOCUMENT, MAIN, child_of
from pipeline.readers.errors import ReadError

_RELATIONSHIP = f"{{{NAMESPACE.OPC_RELATIONSHIPS}}}Relationship"
_KINDS = frozenset(
    {"officeDocument", "styles", "numbering", "footnotes", "endnotes", "comments", "header", "footer"}
    | {"aFChunk", "origin", "signature"}
)
"""The kinds of parts that are asked for."""
_DEFAULT_MAIN = PackURI("/word/document.xml")
_STRICT = b"http://purl.oclc.org/ooxml/"
_STRICT_MAIN = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_STRICT_MATH = b"http://purl.oclc.org/ooxml/officeDocument/math"
_MATH = b"http://schemas.openxmlformats.org/officeDocument/2006/math"


class Part(NamedTuple):
    """A parsed part and its name, as `word/document.xml`."""

    name: str
    root: etree._Element


class Package:
    """The parts of a document that hold text, or say how it looks; those not asked for are not unpacked.

    `styles`: the style definitions; `margins`: the headers and footers of pages; `problem`: why a part that
    the text can do without was left out; `problem_of_margins`: the same of a margin, told where no other is.
    """

    def __init__(self, data: bytes) -> None:
        """Raises ReadError where `data` holds no Word document."""
        self._archive = Archive(data)
        self.problem: ReadError | None = None
        related = self._related(PACKAGE_URI)
        (main, *_) = related.get("officeDocument", [_DEFAULT_MAIN])
        document = self._parsed(main)
        if document is None or document.root.tag != DOCUMENT or child_of(document.root, BODY) is None:
            raise NotDocxError("package", place=main.membername)
        self.document = document
        self._main = main
        self._signed = related.get("origin", [])
        self._parts = self._related(main)
        # What is always asked for is parsed at once: behind the reading of text it takes four times as long.
        self.styles = self.part("styles")
        problem = self.problem
        self.margins = [*self._parts_of("header"), *self._parts_of("footer")]
        self.problem, self.problem_of_margins = problem, self.problem

    def part(self, kind: str) -> Part | None:
        """The part of a kind of which there is one: `styles`, `numbering`, `footnotes`, `comments` …"""
        return next(self._parts_of(kind), None)

    def chunk(self, relationship: str) -> tuple[str, bytes] | None:
        """The name and the bytes of a file that the document takes in; None where there is none.

        Raises ReadError where it cannot be unpacked.
        """
        name = self._chunks.get(relationship)
        data = None if name is None else self._archive.read(name.membername)
        return None if name is None or data is None else (name.membername, data)

    @cached_property
    def _chunks(self) -> dict[str, PackURI]:
        """The files that the document takes in, by the ids of their relationships."""
        return {name: target for name, kind, target in self._targets(self._main) if kind == "aFChunk"}

    @property
    def signatures(self) -> Iterator[Part]:
        """The digital signatures over the package (ECMA-376 Part 2)."""
        for origin in self._signed:
            for name in self._related(origin).get("signature", ()):
                part = self._parsed(name)
                if part is not None:
                    yield part

    def _parts_of(self, kind: str) -> Iterator[Part]:
        for name in self._parts.get(kind, ()):
            try:
                part = self._parsed(name)
            except DamagedDocxError as error:
                self.problem = self.problem or error
            else:
                if part is not None:
                    yield part

    def _parsed(self, name: PackURI) -> Part | None:
        data = self._archive.read(name.membername)
        return None if data is None else Part(name.membername, _parse(_transitional(data), name.membername))

    def _related(self, source: PackURI) -> dict[str, list[PackURI]]:
        """The parts that `source` refers to, by the last word of the relationship's type."""
        related: dict[str, list[PackURI]] = {}
        for _, kind, target in self._targets(source):
            related.setdefault(kind, []).append(target)
        return related

    def _targets(self, source: PackURI) -> Iterator[tuple[str, str, PackURI]]:
        """The id, the kind and the part of each relationship of `source`."""
        name = source.rels_uri.membername
        data = self._archive.read(name)
        for relationship in () if data is None else _parse(data, name).iterchildren(_RELATIONSHIP):
            target, kind = relationship.get("Target"), relationship.get("Type", "").rpartition("/")[2]
            inside = relationship.get("TargetMode") != RELATIONSHIP_TARGET_MODE.EXTERNAL
            if target and inside and kind in _KINDS:
                yield relationship.get("Id", ""), kind, PackURI.from_rel_ref(source.baseURI, target)


def _parse(data: bytes, name: str) -> etree._Element:
    try:
        root = etree.fromstring(data, _parser())
    except (etree.XMLSyntaxError, ValueError) as error:
        raise DamagedDocxError("xml", place=name, detail=error) from error
    if _declares_type(root):
        raise UnsafeXmlError(place=name)
    return root


def _declares_type(root: etree._Element) -> bool:
    return root.getroottree().docinfo.internalDTD is not None


@cache
def _parser() -> etree.XMLParser:
    """A parser that opens no file and no address, and leaves entities as they are."""
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )


def _transitional(data: bytes) -> bytes:
    """Strict documents (ISO/IEC 29500) differ in the names of their namespaces only."""
    if _STRICT not in data:
        return data
    return data.replace(_STRICT_MAIN, MAIN.encode()).replace(_STRICT_MATH, _MATH)
