"""Sets a Word file in ABC fonts, as one of the nineties that was converted: letters are those of TCVN3."""

import io
import zipfile
from copy import deepcopy

from lxml import etree

from corpus.generator.encoding import abc_runs

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_BODY = "word/document.xml"
_HALVES = f"{{{_MAIN}}}t", f"{{{_MAIN}}}delText"
_SOFT_HYPHEN = "\u00ad"


def in_abc_fonts(data: bytes) -> bytes:
    """The same file with its body in `.VnTime` and `.VnTimeH`."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(buffer, "w") as target:
        for member in source.infolist():
            content = source.read(member)
            target.writestr(member, _recoded(content) if member.filename == _BODY else content)
    return buffer.getvalue()


def _recoded(content: bytes) -> bytes:
    root = etree.fromstring(content)
    for run in list(root.iter(f"{{{_MAIN}}}r")):
        for part in _runs(run):
            run.addprevious(part)
        parent = run.getparent()
        if parent is not None:
            parent.remove(run)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)


def _runs(run: etree._Element) -> list[etree._Element]:
    """A run for each stretch of one font; what is no text keeps its place."""
    properties = run.find(f"{{{_MAIN}}}rPr")
    parts = []
    for child in run:
        if child is properties:
            continue
        if child.tag in _HALVES:
            parts += [_run(properties, font, _text(child, text)) for font, text in abc_runs(child.text or "")]
        else:
            parts.append(_run(properties, ".VnTime", [child]))
    return parts


def _run(properties: etree._Element | None, font: str, content: list[etree._Element]) -> etree._Element:
    run = etree.Element(f"{{{_MAIN}}}r")
    face = etree.SubElement(run, f"{{{_MAIN}}}rPr") if properties is None else deepcopy(properties)
    names = {f"{{{_MAIN}}}ascii": font, f"{{{_MAIN}}}hAnsi": font}
    face.insert(0, etree.Element(f"{{{_MAIN}}}rFonts", names))
    run.insert(0, face)
    run.extend(content)
    return run


def _text(like: etree._Element, text: str) -> list[etree._Element]:
    """Elements with the text; Word keeps the letter ư of TCVN3 as a soft hyphen."""
    elements = []
    for at, piece in enumerate(text.split(_SOFT_HYPHEN)):
        if at:
            elements.append(etree.Element(f"{{{_MAIN}}}softHyphen"))
        element = etree.Element(like.tag, dict(like.attrib))
        element.text = piece
        elements.append(element)
    return elements
