"""What the engine read stays in the text of the page where wording was put right."""

from pipeline.normalise.characters import CharacterCleaner
from pipeline.readers.grids import Box, FoundCell, FoundGrid
from pipeline.readers.pdf.items import Sequenced
from pipeline.readers.pdf.page_text.lines import Line
from pipeline.readers.pdf.tables.grid_text import CellText, PageGrid
from pipeline.readers.pdf.units import clean_texts, pieces, unit_texts
from pipeline.readers.scan.recognition.engine import ReadWord
from pipeline.readers.scan.words import as_read, placed


def read_line(*texts: str) -> Line:
    words = [
        ReadWord(text, 60.0 * place, 10.0, 60.0 * place + 50, 30.0, 0.9, 0)
        for place, text in enumerate(texts)
    ]
    (line,), _ = placed(words, 1.0)
    return Line(line, 1)


def test_the_evidence_of_a_line_has_what_was_read() -> None:
    line = read_line("II.", "CHỈ", "TIỂU")
    written = list(pieces(Sequenced((line,), (), {})))
    (text,) = clean_texts(written, units := unit_texts(written), CharacterCleaner("".join(units.values())))
    assert text is not None
    assert (text.value, text.evidence().raw) == ("II. CHỈ TIÊU", "II. CHỈ TIỂU")


def test_cells_are_read_before_they_are_put_right() -> None:
    assert [as_read(word).text for word in read_line("CHỈ", "TIỂU").words] == ["CHỈ", "TIỂU"]


def test_the_evidence_of_a_cell_has_what_was_read() -> None:
    box = Box(0.0, 0.0, 100.0, 20.0)
    cell = CellText(("Chỉ tiêu",), bold=False, confidence=0.8, read=("Chỉ tiểu",))
    grid = PageGrid(FoundGrid(box, 1, 1, (FoundCell(0, 0, 1, 1, box, ()),), 1.0), (cell,), 1)
    written = list(pieces(Sequenced((grid,), (), {})))
    (text,) = clean_texts(written, units := unit_texts(written), CharacterCleaner("".join(units.values())))
    assert text is not None
    assert (text.value, text.evidence().raw, text.confidence) == ("Chỉ tiêu", "Chỉ tiểu", 0.8)
