"""Words of one line whose boxes overlap."""

from pipeline.readers.pdf.page_text.lines import lines_of
from pipeline.readers.scan.apart import apart
from pipeline.readers.scan.recognition.engine import ReadWord
from pipeline.readers.scan.words import placed


def word(text: str, x0: float, x1: float) -> ReadWord:
    return ReadWord(text, x0, 100, x1, 130, 0.95, 1)


def test_words_that_overlap_meet_midway() -> None:
    met = [(one.x0, one.x1) for one in apart([word("Vũ", 100, 160), word("Hoàng", 140, 240)])]
    assert met == [(100, 150), (150, 240)]


def test_a_word_within_another_and_words_side_by_side_stay() -> None:
    words = [word("Vũ", 100, 160), word(".", 120, 124), word("Hoàng", 170, 240)]
    assert list(apart(words)) == words


def test_the_last_syllable_of_a_name_fell_out_of_its_line_where_a_pen_touched_the_one_before() -> None:
    name = [word("Trần", 100, 150), word("Quốc", 158, 210), word("Vũ", 218, 320), word("Hoàng", 280, 360)]
    printed, _ = placed(name, 1.0)
    assert [line.text for line in lines_of(printed, 1)] == ["Trần Quốc Vũ Hoàng"]
