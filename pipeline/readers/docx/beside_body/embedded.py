"""Objects and pictures set into the text (a sheet of Excel, a table as a picture), which hold text unread."""

import re
from collections.abc import Iterator

from lxml import etree

from pipeline.readers.docx.errors import EmbeddedLeftOutError
from pipeline.readers.docx.names import PARAGRAPH, w
from pipeline.readers.docx.text_runs.content import Content

_OFFICE = "{urn:schemas-microsoft-com:office:office}"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_MAIN = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_KINDS = {
    "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart": "chart",
    "{http://schemas.microsoft.com/office/drawing/2014/chartex}chart": "chart",
    "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds": "SmartArt",
    "{http://schemas.openxmlformats.org/drawingml/2006/lockedCanvas}lockedCanvas": "drawing",
    w("subDoc"): "document",
}
"""What is told wherever it stands."""
_SHAPE, _IMAGE = (f"{{urn:schemas-microsoft-com:vml}}{name}" for name in ("shape", "imagedata"))
_SIZE = re.compile(r"(?:^|;)\s*(width|height):\s*([\d.]{1,9})(pt|in|cm|mm|px)?")
_POINTS = {"pt": 1.0, "in": 72.0, "cm": 28.35, "mm": 2.835, "px": 0.75, None: 0.75}
_EMU = 12_700
"""To the point."""
_WIDE, _TALL = 220.0, 80.0
"""In points: half the width of a text, and four lines; seals, signatures and emblems are smaller."""
_LONGEST_PLACE = 60
_FORMULA = "Equation"


def embedded_left_out(content: Content) -> EmbeddedLeftOutError | None:
    """Tells of the objects and large pictures of a part, whose text is not read; None without any."""
    found = list(_embedded(content.part.root))
    if not found:
        return None
    names = dict.fromkeys(name for name, _ in found)
    return EmbeddedLeftOutError(
        place=_text_before(content, found[0][1]), count=len(found), kinds=", ".join(names)
    )


def _embedded(root: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    """What each is, and its element."""
    for element in root.iter(f"{_OFFICE}OLEObject", *_KINDS, f"{_MAIN}blip", _IMAGE):
        if element.tag == f"{_OFFICE}OLEObject":
            program = element.get("ProgID", "OLE")
            if not program.startswith(_FORMULA):
                yield program, element
        elif element.tag in _KINDS:
            yield _KINDS[element.tag], element
        elif _is_large(element) and not any(True for _ in element.iterancestors(w("object"))):
            yield "picture", element


def _is_large(picture: etree._Element) -> bool:
    width, height = _drawn_size(picture) if picture.tag == f"{_MAIN}blip" else _shape_size(picture)
    return width >= _WIDE and height >= _TALL


def _drawn_size(picture: etree._Element) -> tuple[float, float]:
    for holder in picture.iterancestors(f"{_DRAWING}inline", f"{_DRAWING}anchor"):
        extent = holder.find(f"{_DRAWING}extent")
        if extent is not None:
            width, height = (extent.get(side, "") for side in ("cx", "cy"))
            return (int(width) / _EMU, int(height) / _EMU) if _are_numbers(width, height) else (0.0, 0.0)
    return 0.0, 0.0


def _are_numbers(*texts: str) -> bool:
    return all(text.isdecimal() and text.isascii() and len(text) < 12 for text in texts)


def _shape_size(picture: etree._Element) -> tuple[float, float]:
    shape = next(picture.iterancestors(_SHAPE), None)
    style = "" if shape is None else shape.get("style", "")
    sizes = {side: _points(value, unit or None) for side, value, unit in _SIZE.findall(style)}
    return sizes.get("width", 0.0), sizes.get("height", 0.0)


def _points(value: str, unit: str | None) -> float:
    return float(value) * _POINTS[unit] if value.replace(".", "", 1).isdecimal() else 0.0


def _text_before(content: Content, element: etree._Element) -> str | None:
    """The end of the text that the object stands in or below, so that a reader finds it on the page."""
    here = next(element.iterancestors(PARAGRAPH), None)
    while here is not None:
        text = content.texts.get(here)
        words = "".join(text.parts).strip() if text else ""
        if words:
            return f"“{words[-_LONGEST_PLACE:]}”"
        here = next(here.itersiblings(PARAGRAPH, preceding=True), None)
    return None
