"""Makes PDFs whose fonts say nothing of Unicode, as some printers do: text is the numbers of the glyphs."""

from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name

from pipeline.readers.pdf.page_text.glyph_numbers import letters


def glyph_number_pdf(lines: list[str], shift: int = 0, *, in_order: bool = False) -> bytes:
    """A page with the lines; `shift` moves the numbers, as in fonts whose glyphs stand in another order.

    `in_order`: glyphs are numbered as they first occur, as LibreOffice does.
    """
    numbers = {letter: ord(shown) + shift for shown, letter in letters().items()}
    if in_order:
        numbers = {letter: number for number, letter in enumerate(dict.fromkeys("".join(lines)), start=1)}
    drawn = []
    for row, line in enumerate(lines):
        code = "".join(f"{numbers[letter]:04X}" for letter in line)
        drawn.append(f"BT /F1 12 Tf 1 0 0 1 60 {780 - 18 * row} Tm <{code}> Tj ET")
    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=(595, 842))
    page.Resources = Dictionary(Font=Dictionary(F1=_font(pdf)))
    page.Contents = pdf.make_stream("\n".join(drawn).encode())
    out = BytesIO()
    pdf.save(out)
    return out.getvalue()


def _font(pdf: pikepdf.Pdf) -> pikepdf.Object:
    name = Name("/ABCDEF+TimesNewRomanPSMT")
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=name,
        Flags=4,
        FontBBox=[0, -200, 1000, 900],
        ItalicAngle=0,
        Ascent=900,
        Descent=-200,
        CapHeight=700,
        StemV=80,
    )
    glyphs = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType2,
        BaseFont=name,
        CIDSystemInfo=Dictionary(Registry="Adobe", Ordering="Identity", Supplement=0),
        FontDescriptor=pdf.make_indirect(descriptor),
        DW=500,
        CIDToGIDMap=Name.Identity,
    )
    font = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type0,
        BaseFont=name,
        Encoding=Name("/Identity-H"),
        DescendantFonts=Array([pdf.make_indirect(glyphs)]),
    )
    return pdf.make_indirect(font)
