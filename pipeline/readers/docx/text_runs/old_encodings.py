"""Text in encodings from before Unicode: the font of each run is needed to read it."""

from lxml import etree

from pipeline.encodings import Encodings, judge
from pipeline.readers.docx.names import FONTS, w
from pipeline.readers.docx.styles import Style, Styles, font_of
from pipeline.readers.docx.text_runs.content import Content, scanned_again
from pipeline.readers.docx.text_runs.scanner import TextScanner

_SOFT_HYPHEN = "\u00ad"
"""The letter \u01b0 of TCVN3, which Word keeps as an element of its own."""


class EncodedTextScanner(TextScanner):
    """Reads text with its fonts, and decodes it; before `encodings` are known, it gathers what tells them."""

    def __init__(self, styles: Styles) -> None:
        self.encodings: Encodings | None = None
        self.stretches: list[tuple[str | None, str]] = []
        self._font: str | None = None
        super().__init__(styles)
        self._readers |= {FONTS: self._read_fonts, w("softHyphen"): self._read_soft_hyphen}

    def _dress(self, style: Style) -> None:
        super()._dress(style)
        self._font = style.font

    def _read_run_style(self, element: etree._Element) -> None:
        super()._read_run_style(element)
        if self._in_run:
            self._font = self._style_of(element).font or self._font

    def _read_fonts(self, element: etree._Element) -> None:
        if self._in_run:
            self._font = font_of(element) or self._font

    def _read_soft_hyphen(self, _: etree._Element) -> None:
        self._add(self._decoded(_SOFT_HYPHEN))

    def _decoded(self, text: str) -> str:
        if self.encodings is None:
            self.stretches.append((self._font, text))
        return self.in_unicode(text, self._font)

    @property
    def lacks_capitals(self) -> bool:
        """Whether headings may stand in small letters, for their font of capitals is lost."""
        return self.encodings is not None and self.encodings.may_lack_capitals

    def in_unicode(self, text: str, font: str | None = None) -> str:
        """A text in a font, decoded."""
        return self.encodings.decoded(text, font) if self.encodings else text


def decoding_scanner(content: Content, styles: Styles) -> EncodedTextScanner | None:
    """The scanner that reads the text of the document in Unicode; None where it is in Unicode anyway."""
    scanner = EncodedTextScanner(styles)
    scanned_again(content, scanner)
    scanner.encodings = judge(scanner.stretches)
    return scanner if scanner.encodings else None
