"""The text of an open page: as PDFium gives it, as it is meant, and its words."""

from typing import NamedTuple

from extractors.syllables import has_lone_letters, is_rubbish
from pipeline.encodings import Encodings, has_foreign
from pipeline.readers.grids import Letters, Word, even_letters
from pipeline.readers.pdf.frame import Frame, frame_of
from pipeline.readers.pdf.page_text.glyph_numbers import deciphered, has_numbers
from pipeline.readers.pdf.page_text.old_fonts import in_unicode
from pipeline.readers.pdf.page_text.parted_words import with_whole_words
from pipeline.readers.pdf.page_text.raised_figures import with_raised_figures
from pipeline.readers.pdf.page_text.strewn_letters import gathered_runs
from pipeline.readers.pdf.page_text.symbol_fonts import with_symbols
from pipeline.readers.pdf.page_text.watermarks import may_hold_watermarks, watermarks, without
from pipeline.readers.pdf.page_text.words import FILLER, PrintedText, written_runs
from pipeline.readers.pdf.pdfium.interface import Handle
from pipeline.readers.pdf.pdfium.native import edges_of, page_text

_FEWEST_LONE = 3
"""Letters apart from their words: a page of figures has few words, and places tell what is one anyway."""
_SAMPLE = 2_000
"""Characters of a page that tell whether glyphs without a name stand in it."""
_LINE_BREAK = "\r\n"
_SAME_PLACE = 1.5
"""Points: letters drawn a second time, for a shadow or to look bold, stand no farther from the first."""


class PageWords(NamedTuple):
    """The `text` of a page as PDFium gives it, `written` in Unicode, and `printed` with its symbols.

    `across`: the stretches drawn across the page, which are not written. `runs`: the words, cut where a line
    ends; `letters` says where the letters of one stand.
    """

    text: str
    written: str
    across: list[tuple[int, int]]
    printed: PrintedText
    runs: list[list[Word]]
    letters: Letters

    @property
    def is_rubbish(self) -> bool:
        """Whether the text is no Vietnamese."""
        strewn = self.letters is even_letters
        plain = (
            " ".join(word.text for run in self.runs for word in run)
            if strewn
            else self.written.replace(FILLER, "")
        )
        return is_rubbish(plain) or has_numbers(plain[:_SAMPLE])

    @property
    def may_be_encoded(self) -> bool:
        """Whether characters stand in the text as it was found that Vietnamese in Unicode has no use for."""
        return self.written == self.text and has_foreign(self.text)


def page_words(page: Handle, text_page: Handle, encodings: Encodings | None) -> PageWords:
    """The words of an open page; `encodings` are those of a document that is not in Unicode."""
    text = _drawn_once(text_page, page_text(text_page))
    frame = frame_of(page, text_page, text)
    decoded = in_unicode(text_page, text, encodings) if encodings else deciphered(text_page, text)
    words = _words(text, decoded, [], text_page, frame)
    across = watermarks(text_page, text) if may_hold_watermarks(text_page, words.runs) else []
    return _words(text, decoded, across, text_page, frame) if across else words


def _drawn_once(text_page: Handle, text: str) -> str:
    """The text of a page, the first half of it where the page draws all of it twice in one place."""
    half = (len(text) - len(_LINE_BREAK)) // 2
    again = half + len(_LINE_BREAK)
    if half <= 0 or text[:half] != text[again:]:
        return text
    edges = edges_of(text_page, [0, half - 1, again, len(text) - 1])
    apart = [abs(side[at] - side[at + 2]) for side in (edges.left, edges.bottom) for at in (0, 1)]
    return text if max(apart) > _SAME_PLACE else text[:half]


def _words(
    text: str, decoded: str, across: list[tuple[int, int]], text_page: Handle, frame: Frame
) -> PageWords:
    """The words of a page but for those that are drawn `across` it."""
    written = without(decoded, across)
    printed = with_raised_figures(PrintedText(text_page, with_symbols(text_page, written), frame))
    if has_lone_letters(written, _FEWEST_LONE):
        return PageWords(text, written, across, printed, gathered_runs(printed), even_letters)
    printed, runs = with_whole_words(printed, written_runs(printed))
    return PageWords(text, written, across, printed, runs, printed.letters)
