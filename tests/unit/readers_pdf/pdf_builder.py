"""Builds small PDFs by hand: any letters, six fonts, lines, stamps on signing, turned pages.

Every letter is half as wide as the font is high and a blank a quarter, so that tests can reckon places.
"""

from dataclasses import dataclass, field
from math import cos, sin

LEFT, RIGHT, PITCH = 85.0, 540.0, 18.0
FONTS = {
    "regular": "Helvetica",
    "bold": "Helvetica-Bold",
    "italic": "Helvetica-Oblique",
    "typed": "Courier",
    "shallow": "FormText",
    "deep": "DeepText",
}
_SHALLOW = (
    "/FontDescriptor<</Type/FontDescriptor/FontName/FormText/Flags 32/FontBBox[0 150 500 700]"
    "/ItalicAngle 0/Ascent 700/Descent 150/CapHeight 700/StemV 80>>"
)
"""A font that is said to begin above its baseline, as programs embed one for the figures of a field."""
_DEEP = (
    "/FontDescriptor<</Type/FontDescriptor/FontName/DeepText/Flags 32/FontBBox[0 -800 500 700]"
    "/ItalicAngle 0/Ascent 700/Descent -800/CapHeight 700/StemV 80>>"
)
"""A font that reaches as far below its baseline as above."""
_DESCRIPTORS = {FONTS["shallow"]: _SHALLOW, FONTS["deep"]: _DEEP}


def width(text: str, size: float = 13) -> float:
    """How wide the text is set."""
    return sum(size * (0.25 if letter == " " else 0.5) for letter in text)


@dataclass
class Page:
    """A page; `y` counts from the top, to the baseline of a text."""

    pdf: "PdfBuilder"
    wide: float = 595
    high: float = 842
    rotate: int = 0
    drawn: list[str] = field(default_factory=list)
    stamps: list[tuple[float, float, str]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def text(self, x: float, y: float, text: str, *, size: float = 13, font: str = "regular") -> "Page":
        code = self.pdf.encode(text)
        self.drawn.append(f"BT /{font} {size} Tf 1 0 0 1 {x} {self.high - y} Tm <{code}> Tj ET")
        return self

    def paragraph(self, y: float, text: str, *, first: float = 121, font: str = "regular") -> float:
        """Wraps the text between 85 and 540, the first line from `first` on; gives the next baseline."""
        start, line = first, ""
        for word in text.split():
            longer = f"{line} {word}".strip()
            if line and start + width(longer) > RIGHT:
                self.text(start, y, line, font=font)
                start, line, y = LEFT, word, y + PITCH
            else:
                line = longer
        self.text(start, y, line, font=font)
        return y + PITCH

    def turned_text(self, x: float, y: float, text: str, *, size: float = 13) -> "Page":
        """Text that runs upwards."""
        code = self.pdf.encode(text)
        self.drawn.append(f"BT /regular {size} Tf 0 1 -1 0 {x} {self.high - y} Tm <{code}> Tj ET")
        return self

    def across(self, x: float, y: float, text: str, *, size: float = 60, turn: float = 0.0) -> "Page":
        """Pale letters, their baseline turned by so many radians."""
        code, c, s = self.pdf.encode(text), cos(turn), sin(turn)
        matrix = f"{c:.4f} {s:.4f} {-s:.4f} {c:.4f} {x} {self.high - y}"
        self.drawn.append(f"q 0.8 g BT /bold {size} Tf {matrix} Tm <{code}> Tj ET Q")
        return self

    def centred(self, y: float, text: str, *, font: str = "regular", size: float = 13) -> "Page":
        return self.text((LEFT + RIGHT - width(text, size)) / 2, y, text, font=font, size=size)

    def rule(self, x0: float, y0: float, x1: float, y1: float) -> "Page":
        self.drawn.append(f"0.5 w {x0} {self.high - y0} m {x1} {self.high - y1} l S")
        return self

    def bar(self, x: float, y: float, wide: float, high: float) -> "Page":
        self.drawn.append(f"{x} {self.high - y - high} {wide} {high} re f")
        return self

    def frame(self, x: float, y: float, wide: float, high: float, thick: float = 0.75) -> "Page":
        """A border as the paint between two rectangles."""
        inner = f"{x + thick} {self.high - y - high + thick} {wide - 2 * thick} {high - 2 * thick} re"
        self.drawn.append(f"{x} {self.high - y - high} {wide} {high} re {inner} f*")
        return self

    def stamp(self, x: float, y: float, text: str) -> "Page":
        """What a signing program puts on the page as the appearance of a signature field: no text, or one."""
        self.pdf.encode(text)
        self.stamps.append((x, y, text))
        return self


@dataclass
class Signed:
    """A digital signature: the message in the Cryptographic Message Syntax, and what its dictionary says."""

    message: bytes
    entries: str = "/SubFilter/adbe.pkcs7.detached"


class PdfBuilder:
    """Collects pages; `save` gives the bytes. `signatures` are those of the file, in order."""

    def __init__(self) -> None:
        self.pages: list[Page] = []
        self.signatures: list[Signed] = []
        self._codes: dict[str, int] = {" ": 32}
        self._objects: list[bytes] = []

    def page(self, **fields: float) -> Page:
        self.pages.append(Page(self, **fields))  # type: ignore[arg-type]
        return self.pages[-1]

    def encode(self, text: str) -> str:
        return "".join(f"{self._codes.setdefault(letter, len(self._codes) + 32):02X}" for letter in text)

    def save(self) -> bytes:
        self._objects = [b"", b""]
        fonts = " ".join(f"/{name} {self._font(base)} 0 R" for name, base in FONTS.items())
        kids = [self._page(page, fonts) for page in self.pages]
        fields = " ".join(f"{self._signature(signed)} 0 R" for signed in self.signatures)
        self._objects[0] = f"<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[{fields}]>>>>".encode()
        refs = " ".join(f"{kid} 0 R" for kid in kids)
        self._objects[1] = f"<</Type/Pages/Kids[{refs}]/Count {len(kids)}>>".encode()
        return self._file()

    def _add(self, body: bytes) -> int:
        self._objects.append(body)
        return len(self._objects)

    def _stream(self, content: str, entries: str = "") -> int:
        data = content.encode("ascii")
        return self._add(f"<<{entries}/Length {len(data)}>>\nstream\n".encode() + data + b"\nendstream")

    def _font(self, base: str) -> int:
        pairs = "\n".join(
            f"<{code:02X}> <{letter.encode('utf-16-be').hex()}>" for letter, code in self._codes.items()
        )
        to_unicode = self._stream(
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def\n"
            "1 begincodespacerange <00> <FF> endcodespacerange\n"
            f"{len(self._codes)} beginbfchar\n{pairs}\nendbfchar endcmap end end"
        )
        widths = " ".join(["250"] + ["500"] * 223)
        return self._add(
            f"<</Type/Font/Subtype/Type1/BaseFont/{base}/FirstChar 32/LastChar 255/Widths[{widths}]"
            f"/ToUnicode {to_unicode} 0 R{_DESCRIPTORS.get(base, '')}>>".encode()
        )

    def _page(self, page: Page, fonts: str) -> int:
        resources = f"/Resources<</Font<<{fonts}>>>>"
        content = self._stream("\n".join(page.drawn))
        annotations = [self._stamp(page, *stamp, resources) for stamp in page.stamps]
        annotations += [self._note(text) for text in page.notes]
        notes = " ".join(f"{number} 0 R" for number in annotations)
        return self._add(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {page.wide} {page.high}]/Rotate {page.rotate}"
            f"{resources}/Contents {content} 0 R/Annots[{notes}]>>".encode()
        )

    def _stamp(self, page: Page, x: float, y: float, text: str, resources: str) -> int:
        wide = width(text) + 4
        form = self._stream(
            f"BT /regular 13 Tf 1 0 0 1 0 4 Tm <{self.encode(text)}> Tj ET",
            f"/Type/XObject/Subtype/Form/BBox[0 0 {wide} 20]{resources}",
        )
        shown = self._stream(
            "/n2 Do",
            f"/Type/XObject/Subtype/Form/BBox[0 0 {wide} 20]/Resources<</XObject<</n2 {form} 0 R>>>>",
        )
        low = page.high - y - 4
        return self._add(
            f"<</Type/Annot/Subtype/Widget/FT/Sig/F 132/Rect[{x} {low} {x + wide} {low + 20}]"
            f"/AP<</N {shown} 0 R>>>>".encode()
        )

    def _note(self, text: str) -> int:
        content = ("\ufeff" + text).encode("utf-16-be").hex()
        return self._add(f"<</Type/Annot/Subtype/Text/Rect[20 20 40 40]/Contents<{content}>>>".encode())

    def _signature(self, signed: Signed) -> int:
        value = self._add(
            f"<</Type/Sig/Filter/Adobe.PPKLite{signed.entries}/Contents<{signed.message.hex()}>>>".encode()
        )
        return self._add(f"<</FT/Sig/T(chu ky {value})/V {value} 0 R>>".encode())

    def _file(self) -> bytes:
        out = bytearray(b"%PDF-1.7\n")
        places = []
        for number, body in enumerate(self._objects, 1):
            places.append(len(out))
            out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
        start = len(out)
        out += f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n".encode()
        out += b"".join(f"{place:010d} 00000 n \n".encode() for place in places)
        out += f"trailer<</Root 1 0 R/Size {len(places) + 1}>>\nstartxref\n{start}\n%%EOF\n".encode()
        return bytes(out)
