"""Pieces of WordprocessingML."""

from xml.sax.saxutils import escape, quoteattr

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" mc:Ignorable="wps"'
)
PAGE_ENDED = "<w:lastRenderedPageBreak/>"


def run(text: str, *, bold: bool = False, italic: bool = False, deleted: bool = False) -> str:
    """A run of text; `⏎` is where Word last ended a page."""
    face = ("<w:b/>" if bold else "") + ("<w:i/>" if italic else "")
    tag = "w:delText" if deleted else "w:t"
    pieces = [
        f'<{tag} xml:space="preserve">{escape(part)}</{tag}>' if part else "" for part in text.split("⏎")
    ]
    properties = f"<w:rPr>{face}</w:rPr>" if face else ""
    return f"<w:r>{properties}{PAGE_ENDED.join(pieces)}</w:r>"


def paragraph(content: str, *, align: str = "", style: str = "", number: str = "", section: str = "") -> str:
    """A paragraph of finished runs; `number` is its numPr, `section` the sectPr that ends with it."""
    properties = f"<w:pStyle w:val={quoteattr(style)}/>" if style else ""
    properties += number
    properties += f'<w:jc w:val="{align}"/>' if align else ""
    properties += section
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{content}</w:p>"
