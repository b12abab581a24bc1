"""Running heads of scans, which are not read the same on each page, nor stand in the very same place."""

from pipeline.readers.grids import Word
from pipeline.readers.pdf.page_content import PageContent
from pipeline.readers.pdf.page_layout.furniture import remove_furniture
from pipeline.readers.pdf.page_text.lines import Line


def page(number: int, head: str, y: float, confidence: float | None) -> PageContent:
    def line(text: str, y: float) -> Line:
        return Line([Word(text, 200.0, y, 380.0, y + 12, confidence=confidence)], number)

    return PageContent(number, 595.0, 842.0, [line(head, y), line(f"Điểm thứ {number}", 400.0)], [], [])


HEADS = [
    ("CÔNG BÁO/Số 07 + 08/Ngày 15-4-2031", 24.0),
    ("CÔNG BẢO/Số 07 08/Ngày 15-4-2031", 33.0),
    ("CÔNG BÁO/Số 07 3 08/Ngày 15-4-2031", 29.0),
]


def left(confidence: float | None, heads: list[tuple[str, float]] = HEADS) -> list[str]:
    pages = [page(number + 1, *head, confidence) for number, head in enumerate(heads)]
    remove_furniture(pages)
    return [line.text for page in pages for line in page.lines]


def test_running_heads_of_scans_are_told_by_their_letters() -> None:
    """Broken: they stood between the parts of a table, whose rows were counted anew."""
    assert left(0.9) == ["Điểm thứ 1", "Điểm thứ 2", "Điểm thứ 3"]


def test_of_what_is_printed_nothing_is_misread() -> None:
    assert len(left(None)) == 6


def test_figures_at_the_edge_of_sheets_that_were_cut_stay() -> None:
    """Broken: lines without letters were all alike, and of three pages the figures were lost without a word."""
    figures = [("1.250 37,5", 40.0), ("980 2.400 12", 47.0), ("45 % 7", 33.0)]
    assert [text for text, _ in figures] == left(0.9, figures)[::2]
