from pipeline.readers.pdf.tables.grid_text import CellText
from pipeline.readers.scan.cells.missing_walls import doubted


def sure(*texts: str) -> list[CellText]:
    return [CellText((text,), bold=False, confidence=0.99) for text in texts]


def test_figures_of_two_columns_in_one_cell_make_the_whole_table_doubtful():
    found = doubted(sure("Xã Lý Nhân", "175 99", "128 39", "65"))
    assert {text.confidence for text in found} == {0.5}


def test_figures_of_two_rows_in_one_cell_are_doubtful_too():
    texts = [CellText(("12,5", "7"), bold=False, confidence=0.99)] * 2
    assert {text.confidence for text in doubted(texts)} == {0.5}


def test_thousands_parted_by_a_blank_are_no_two_figures():
    texts = sure("5 372", "1 143", "12 080", "Cộng")
    assert doubted(texts) == texts


def test_one_cell_of_two_figures_leaves_the_table_certain():
    texts = sure("175 99", "128", "39")
    assert doubted(texts) == texts


def test_figures_of_three_columns_in_one_cell_are_doubtful_too():
    assert {text.confidence for text in doubted(sure("289 7 26", "121 20 20", "65"))} == {0.5}


def test_figures_read_as_one_whose_digits_stand_apart_are_doubtful_too():
    assert {text.confidence for text in doubted(sure("289726", "1990254", "65"), [0, 1])} == {0.5}
