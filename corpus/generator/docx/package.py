"""The zip package of a Word file; the same plan always gives the same bytes."""

import io
import zipfile

from corpus.generator.docx.body import Body
from corpus.generator.docx.markup import NAMESPACES
from corpus.generator.docx.numbering import properties
from corpus.generator.docx.templates import filled
from corpus.generator.spec import Spec

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PARTS = {"document": "document.main", "styles": "styles", "numbering": "numbering", "header1": "header"}
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
_HEADING_LEVELS = 4


def docx(spec: Spec, *, automatic: bool = False, signed: bool = False) -> bytes:
    """The Word file; `automatic` leaves numbers to Word, `signed` prints the signing service's text."""
    body = Body(spec, automatic, signed)
    document = f"<w:document {NAMESPACES}><w:body>{body.xml()}</w:body></w:document>"
    files = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relationships({"rId1": ("officeDocument", "word/document.xml")}),
        "word/_rels/document.xml.rels": _relationships(
            {
                "rId1": ("styles", "styles.xml"),
                "rId2": ("numbering", "numbering.xml"),
                "rId3": ("header", "header1.xml"),
            }
        ),
        "word/document.xml": document,
        "word/styles.xml": f"<w:styles {NAMESPACES}>{styles(automatic=automatic)}</w:styles>",
        "word/numbering.xml": f"<w:numbering {NAMESPACES}>{body.numbering.xml()}</w:numbering>",
        "word/header1.xml": f"<w:hdr {NAMESPACES}>{filled('header')}</w:hdr>",
    }
    return _zipped(files)


def _content_types() -> str:
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_WORD}.{kind}+xml"/>'
        for name, kind in _PARTS.items()
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relationships(targets: dict[str, tuple[str, str]]) -> str:
    links = "".join(
        f'<Relationship Id="{key}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for key, (kind, target) in targets.items()
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>'


def _zipped(files: dict[str, str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in files.items():
            package.writestr(zipfile.ZipInfo(name, _FIRST_DAY), _HEAD + content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def styles(*, automatic: bool) -> str:
    """The elements of styles.xml.

    A heading level has a style, and a bold form which has its number from the style that it is based on.
    """
    headings = [
        filled("heading_style", level=level, number=properties((1, level)))
        for level in range(_HEADING_LEVELS)
    ]
    return filled("styles") + ("".join(headings) if automatic else "")
