"""Letters that are drawn as shapes (WordArt): mostly a watermark across the pages, as `DỰ THẢO`."""

from collections.abc import Iterator
from unicodedata import normalize

from pipeline.readers.docx.package import Package

_LETTERS = "{urn:schemas-microsoft-com:vml}textpath"
_WORDING = "string"


def drawn_letters(package: Package) -> Iterator[str]:
    """What such shapes in the document and its page headers and footers say, each wording once."""
    parts = (package.document, *package.margins)
    drawn = (shape.get(_WORDING, "") for part in parts for shape in part.root.iter(_LETTERS))
    wordings = (normalize("NFC", " ".join(said.split())) for said in drawn)
    yield from dict.fromkeys(filter(None, wordings))
