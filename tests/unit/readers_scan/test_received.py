"""The stamp of who received a paper, among the lines of its header."""

from itertools import accumulate

import pytest

from pipeline.readers.grids import Style, Word
from pipeline.readers.pdf.page_text.lines import Line
from pipeline.readers.scan.received import without_received


def line(y: float, *texts: tuple[str, float]) -> Line:
    words = [Word(text, x, y, x + 6.0 * len(text), y + 12, Style(size=12.0), 0.9) for text, x in texts]
    return Line(words, 1)


def running(text: str) -> Line:
    """Words with a blank between them."""
    words = text.split()
    starts = accumulate((6.0 * len(word) + 4 for word in words), initial=80.0)
    return line(98, *zip(words, starts, strict=False))


HEADER = line(
    58,
    ("SỞ", 110),
    ("NỘI", 128),
    ("VỤ", 150),
    ("CỘNG", 300),
    ("HÒA", 330),
    ("XÃ", 352),
    ("HỘI", 368),
    ("CHỦ", 390),
)
NUMBER = line(98, ("Số:", 116), ("27/KH-SNV", 140), ("Hà", 380), ("Nam,", 400), ("ngày", 430))


def texts(lines: list[Line]) -> list[str]:
    return [" ".join(word.text for word in line.words) for line in lines]


@pytest.mark.parametrize("head", ["CÔNG VĂN ĐẾN", "CÔNG VĂN ĐẾN,", "VĂN BẢN ĐẾN", "ĐẾN"])
def test_the_stamp_is_none_of_the_header(head: str) -> None:
    words = [(word, 40.0 + 34 * at) for at, word in enumerate(head.split())]
    stamp = [
        line(10, *words),
        line(24, ("Số:", 40), ("3131", 62)),
        line(38, ("Ngày:", 40), ("27/7/2025", 74)),
    ]
    kept, apart = without_received([*stamp, HEADER, NUMBER], 842)
    assert texts(kept) == texts([HEADER, NUMBER])
    assert [" ".join(word.text for word in words) for words in apart] == [head, "Số: 3131", "Ngày: 27/7/2025"]


def test_the_number_of_the_document_within_its_reach_stays() -> None:
    kept, _ = without_received([HEADER, line(80, ("ĐẾN", 60)), NUMBER, line(112, ("Ngày:", 60))], 842)
    assert texts(kept) == texts([HEADER, NUMBER])


def test_a_column_of_dates_was_taken_for_a_stamp() -> None:
    table = [line(200, ("TỪ", 60), ("ĐẾN", 200)), line(220, ("3/2026", 60), ("9/2026", 200))]
    assert without_received(table, 842) == (table, [])


@pytest.mark.parametrize("before", ["45%", "SỐ"])
def test_what_stands_before_the_mark_of_a_number_is_none_of_it(before: str) -> None:
    written = line(98, (before, 90), ("Số:", 116), ("27/KH-SNV", 140))
    kept, apart = without_received([HEADER, written], 842)
    assert texts(kept)[1] == "Số: 27/KH-SNV"
    assert [[word.text for word in words] for words in apart] == [[before]]


@pytest.mark.parametrize("number", ["27/KH-SNV", "/KH-SNV", "3A/2025/KH-BCĐ", "27 /KH - SNV"])
def test_however_the_number_is_written(number: str) -> None:
    kept, _ = without_received([running(f"45% Số: {number}")], 842)
    assert texts(kept) == [f"Số: {number}"]


@pytest.mark.parametrize(
    "item", ["- Số hộ nghèo/cận nghèo: 12", "2. Số xã đạt chuẩn đến 31/12/2024", "1) Số 27/KH-SNV ngày 3"]
)
def test_items_that_begin_with_a_number_of_something_lost_their_labels(item: str) -> None:
    assert without_received([running(item)], 842) == ([running(item)], [])


def test_the_mark_of_a_number_in_a_sentence_and_blanks_without_a_stamp_stay() -> None:
    lines = [
        line(98, ("mục", 80), ("Số:", 116), ("27/KH-SNV", 140)),
        line(120, ("Số:", 40), ("31", 62)),
        line(600, ("ĐẾN", 60)),
        line(615, ("27/7/2025", 74)),
    ]
    kept, apart = without_received(lines, 842)
    assert (texts(kept), apart) == (texts(lines), [])


@pytest.mark.parametrize("written", ["41", "Tử"])
def test_the_number_of_a_sheet_was_taken_for_text_between_two_parts_of_a_table(written: str) -> None:
    numbers = line(36, ("2", 300), (written, 540))
    words = [word._replace(confidence=0.5) for word in numbers.words]
    kept, apart = without_received([Line(words, 1), HEADER], 842)
    assert texts(kept) == texts([line(36, ("2", 300)), HEADER])
    assert [[word.text for word in part] for part in apart] == [[written]]


def test_the_last_blank_of_a_stamp_without_a_head_was_the_beginning_of_the_title() -> None:
    title = line(150, ("Chuyển:", 28), ("Trồng", 200), ("rừng", 240))
    kept, apart = without_received([HEADER, NUMBER, line(136, ("Ngày:", 28)), title], 842)
    assert texts(kept) == [*texts([HEADER, NUMBER]), "Trồng rừng"]
    assert [[word.text for word in words] for words in apart] == [["Ngày:"], ["Chuyển:"]]


@pytest.mark.parametrize("item", ["Chuyển: 5 hồ sơ", "Chuyển đổi:", "Luân chuyển:"])
def test_other_words_with_chuyen_are_of_no_stamp(item: str) -> None:
    assert without_received([HEADER, running(item)], 842) == ([HEADER, running(item)], [])


def test_figures_of_a_table_are_no_number_of_a_sheet() -> None:
    rows = [line(70, ("2", 300), ("41", 540))]
    assert without_received(rows, 842) == (rows, [])


def test_a_heading_of_columns_high_on_a_page_was_taken_for_a_stamp() -> None:
    table = [
        line(70, ("TT", 60), *zip(("VĂN", "BẢN", "ĐẾN"), (200, 222, 244), strict=True)),
        line(90, ("Số", 200), ("Ngày", 260)),
        line(110, ("1", 60), ("45", 200), ("3/2026", 260)),
    ]
    assert without_received(table, 842) == (table, [])
