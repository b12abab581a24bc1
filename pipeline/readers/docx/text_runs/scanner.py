"""Gathers the text of every paragraph below an element, in one pass over the tree."""

from collections.abc import Callable
from functools import cache

from lxml import etree

from pipeline.normalise.raised_signs import are_figures, as_raised
from pipeline.readers.docx.names import (
    BOLD,
    BREAK,
    CAPITALS,
    FONTS,
    HIDDEN,
    NUMBERING_PROPERTIES,
    PARAGRAPH,
    PARAGRAPH_STYLE,
    RAISED,
    RUN,
    RUN_STYLE,
    STRUCK,
    STRUCK_TWICE,
    TAB,
    TEXT,
    VAL,
    is_on,
    m,
    w,
)
from pipeline.readers.docx.styles import Style, Styles
from pipeline.readers.docx.text_runs.fields import FieldState, form_value
from pipeline.readers.docx.text_runs.formulas import formula_text
from pipeline.readers.docx.text_runs.paragraph_text import (
    LINE_BREAK,
    PAGE_BREAK,
    NoteKind,
    NoteReference,
    ParagraphText,
)
from pipeline.readers.symbols import PRIVATE, symbol, translate

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_FONT, _ASCII, _CHARACTER = w("font"), w("ascii"), w("char")
_TYPE, _FIELD_TYPE, _ID = w("type"), w("fldCharType"), w("id")
_FOOTNOTE = w("footnoteReference")
_CHARACTERS = {TAB: "\t", w("ptab"): "\t", w("cr"): LINE_BREAK, w("noBreakHyphen"): "-"}
"""What elements without content stand for."""


class TextScanner:
    """Reads the elements that bear text or its dress, in document order; lxml passes over all others."""

    def __init__(self, styles: Styles) -> None:
        self._paragraph_style, self._run_style = cache(styles.paragraph), cache(styles.character)
        self._fields = FieldState()
        self._default = self._paragraph_style(None)
        self._dress(self._default)
        self._texts: dict[etree._Element, ParagraphText] = {}
        self._readers: dict[str, Callable[[etree._Element], None]] = {
            PARAGRAPH: self._begin_paragraph,
            PARAGRAPH_STYLE: self._read_style,
            NUMBERING_PROPERTIES: self._read_numbering,
            RUN: self._begin_run,
            RUN_STYLE: self._read_run_style,
            BOLD: self._read_bold,
            CAPITALS: self._read_capitals,
            HIDDEN: self._read_hidden,
            STRUCK: self._read_struck,
            STRUCK_TWICE: self._read_struck,
            TEXT: self._read_text,
            m("oMath"): self._read_formula,
            RAISED: self._read_raised,
            BREAK: self._read_break,
            w("sym"): self._read_symbol,
            w("fldChar"): self._read_field_character,
            w("footnoteReference"): self._read_note,
            w("endnoteReference"): self._read_note,
            **dict.fromkeys(_CHARACTERS, self._read_character),
        }

    @property
    def lacks_capitals(self) -> bool:
        """Whether headings may stand in small letters, as they never do in Unicode."""
        return False

    def in_unicode(self, text: str) -> str:
        """A text of the document beside its paragraphs, decoded; most documents are in Unicode."""
        return text

    def scan(self, root: etree._Element) -> dict[etree._Element, ParagraphText]:
        """The texts of the paragraphs below `root`, which must not hold paragraphs within paragraphs."""
        self._texts = {}
        self._begin_paragraph(root)  # takes text that stands in no paragraph
        readers = self._readers
        for element in root.iter(*readers):
            readers[element.tag](element)
        del self._texts[root]
        return self._texts

    def _begin_paragraph(self, element: etree._Element) -> None:
        self._texts[element] = self._paragraph = ParagraphText(element, self._default)
        self._fields.leave_paragraph()
        self._in_run = False

    def _read_style(self, element: etree._Element) -> None:
        self._paragraph.style = self._paragraph_style(element.get(VAL))

    def _read_numbering(self, element: etree._Element) -> None:
        self._paragraph.numbering = element

    def _begin_run(self, _: etree._Element) -> None:
        self._in_run = True
        self._dress(self._paragraph.style)

    def _dress(self, style: Style) -> None:
        self._bold, self._capitals = style.bold, style.capitals
        self._hidden, self._struck, self._raised = style.hidden, style.struck, False

    def _read_run_style(self, element: etree._Element) -> None:
        style = self._style_of(element)
        if not self._in_run or not style.ids:
            return
        self._bold = self._bold if style.bold is None else style.bold
        self._capitals = self._capitals if style.capitals is None else style.capitals
        self._hidden = self._hidden if style.hidden is None else style.hidden
        self._struck = self._struck if style.struck is None else style.struck

    def _style_of(self, element: etree._Element) -> Style:
        return self._run_style(element.get(VAL))

    def _read_bold(self, element: etree._Element) -> None:
        self._bold = is_on(element)

    def _read_capitals(self, element: etree._Element) -> None:
        self._capitals = is_on(element)

    def _read_hidden(self, element: etree._Element) -> None:
        if self._in_run:
            self._hidden = is_on(element)
        else:
            self._paragraph.mark_hidden = is_on(element)

    def _read_struck(self, element: etree._Element) -> None:
        # Programs that write both switch the second one off behind a first that is on.
        self._struck = is_on(element) or (bool(self._struck) and element.tag == STRUCK_TWICE)

    def _read_text(self, element: etree._Element) -> None:
        text = element.text
        if not text:
            return
        if (text[0].isspace() or text[-1].isspace()) and element.get(_SPACE) != "preserve":
            text = text.strip(" \t\r\n")
        if not text.isprintable():
            text = _printable(text, element)
        text = self._decoded(text)
        if self._raised and are_figures(text) and self._follows_digit():
            text = as_raised(text)
        self._add(text.upper() if self._capitals else text)

    def _follows_digit(self) -> bool:
        """Whether a figure stands before what comes next: raised figures behind it are no digits of it."""
        parts = self._paragraph.parts
        return bool(parts) and parts[-1][-1:].isdecimal()

    def _read_formula(self, element: etree._Element) -> None:
        self._begin_run(element)
        self._add(_printable(formula_text(element), element))

    def _read_raised(self, element: etree._Element) -> None:
        self._raised = element.get(VAL) == "superscript"

    def _decoded(self, text: str) -> str:
        """The text of an element in Unicode, which it is in but for old documents."""
        return text

    def _add(self, text: str) -> None:
        if not self._in_run or self._hidden or self._fields.in_instruction:
            return
        paragraph = self._paragraph
        if self._struck and not text.isspace():
            paragraph.struck += text
            # A blank that is struck out with a word still parts those around it.
            text = text[: len(text) - len(text.lstrip())] or text[len(text.rstrip()) :]
        paragraph.parts.append(text)
        letters = len(text.strip())
        paragraph.letters += letters
        if self._bold:
            paragraph.bold += letters

    def _read_character(self, element: etree._Element) -> None:
        self._add(_CHARACTERS[element.tag])

    def _read_break(self, element: etree._Element) -> None:
        self._add(PAGE_BREAK if element.get(_TYPE) in ("page", "column") else LINE_BREAK)

    def _read_symbol(self, element: etree._Element) -> None:
        self._add(symbol(element.get(_CHARACTER), element.get(_FONT)))

    def _read_field_character(self, element: etree._Element) -> None:
        if shown := form_value(element):
            self._add(shown)
        self._fields.enter(element.get(_FIELD_TYPE))

    def _read_note(self, element: etree._Element) -> None:
        if not self._hidden:
            kind: NoteKind = "footnote" if element.tag == _FOOTNOTE else "endnote"
            self._paragraph.notes.append(NoteReference(kind, element.get(_ID, "")))


def _printable(text: str, element: etree._Element) -> str:
    """Line ends within an element are spaces; private characters are those of the run's symbol font."""
    text = text.replace("\n", " ").replace("\r", " ").replace("\f", " ")
    if PRIVATE.search(text) is None:
        return text
    run = element.getparent()
    fonts = None if run is None else run.find(f"{w('rPr')}/{FONTS}")
    return translate(text, None if fonts is None else fonts.get(_ASCII))
