from hypothesis import given
from hypothesis import strategies as st

from pipeline.readers.grids import Style, Word
from pipeline.readers.pdf import read_pdf, reader
from pipeline.readers.pdf.page_text.packed_words import PackedWords
from tests.unit.readers_pdf.pdf_builder import PdfBuilder

PLACES = st.floats(-1e4, 1e4)
WORDS = st.builds(
    Word,
    st.text(st.characters(exclude_categories=("Z", "C")), min_size=1, max_size=8),
    PLACES,
    PLACES,
    PLACES,
    PLACES,
    st.builds(Style, st.booleans(), PLACES),
    st.none() | st.floats(0, 1),
    st.integers(-1, 10**6),
    st.booleans(),
    st.booleans(),
    st.none() | st.just("đọc"),
)


@given(st.lists(WORDS, min_size=1, max_size=12))
def test_packed_words_are_the_same_words(words):
    packed = PackedWords(words)
    assert list(packed) == words
    assert len(packed) == len(words)
    assert (packed[0], packed[-1], packed[1:]) == (words[0], words[-1], words[1:])


def test_a_long_file_is_read_as_a_short_one(monkeypatch):
    pdf = PdfBuilder()
    for number in range(1, 4):
        page = pdf.page()
        page.text(85, 100, "ỦY BAN NHÂN DÂN").text(320, 100, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
        page.paragraph(
            200, f"{number}. Các thôn rà soát số hộ còn khó khăn về nhà ở, lập danh sách gửi về xã."
        )
    kept = read_pdf(pdf.save())
    monkeypatch.setattr(reader, "_MANY_PAGES", 2)
    assert read_pdf(pdf.save()).blocks == kept.blocks


def test_the_words_of_cells_are_packed_beside_many_pages(monkeypatch):
    """Broken: tables of a long file took most of the memory, for their words were kept as they are."""
    pdf = PdfBuilder()
    for number in range(1, 4):
        page = pdf.page()
        for y in (100, 130, 160):
            page.rule(85, y, 400, y)
        for x in (85, 240, 400):
            page.rule(x, 100, x, 160)
        page.text(90, 120, "Thôn").text(250, 120, "Số hộ")
        page.text(90, 150, f"Thôn {number}").text(250, 150, f"{number}20")
    kept = read_pdf(pdf.save())
    monkeypatch.setattr(reader, "_MANY_PAGES", 2)
    assert read_pdf(pdf.save()).blocks == kept.blocks
    monkeypatch.setattr(reader, "result_of", lambda pages, *_: pages)
    lines = [
        line
        for page in read_pdf(pdf.save())
        for grid in page.grids
        for cell in grid.found.cells
        for line in cell.lines
    ]
    assert len(lines) == 12
    assert {type(line) for line in lines} == {PackedWords}
