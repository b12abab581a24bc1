"""Blanks of form lines, filled in by hand or stamp; what both engines read is simulated."""

import numpy as np
import pytest

from pipeline.readers.scan.recognition.digits import Reading
from pipeline.readers.scan.recognition.engine import ReadWord
from pipeline.readers.scan.second_look import form_lines
from tests.unit.readers_scan.words import line

PIXELS = np.full((100, 800), 255, dtype=np.uint8)
DATE = tuple((word, 0.96) for word in ("ngày", "17", "tháng", "10", "năm"))


def read(monkeypatch: pytest.MonkeyPatch, words: list[ReadWord], *looks: Reading) -> list[ReadWord]:
    """The words, of which the second engine reads the form line as told: with little room, with much."""

    def readings(lines: list[np.ndarray]) -> list[Reading]:
        assert lines[0].shape[0] < lines[1].shape[0]
        return list(looks)

    monkeypatch.setattr(form_lines, "readings", readings)
    return form_lines.filled_in(words, PIXELS)[0]


def text(words: list[ReadWord]) -> str:
    return " ".join(word.text for word in words)


@pytest.mark.parametrize(
    ("printed", "look"),
    [
        (line(("Số:.//QĐ-UBND", 0.05)), "Sô:147/QD-UBND"),
        (line(("Số:", 0.3), ("4Z", 0.2), ("/QĐ-UBND", 0.9)), "Ső: 147 /QD-UBND"),
        (line(("Số:", 0.15), ("/QĐ-UBND", 0.9)), "S:147/QD-UBND"),
    ],
)
def test_a_number_is_read_into_its_blank(
    monkeypatch: pytest.MonkeyPatch, printed: list[ReadWord], look: str
) -> None:
    (word,) = read(monkeypatch, printed, Reading(look, 0.95), Reading(look, 0.93))
    assert word.text == "Số: 147/QĐ-UBND"
    assert word.confidence <= 0.8
    assert (word.x0, word.x1) == (printed[0].x0, printed[-1].x1)


@pytest.mark.parametrize(
    "printed",
    [
        line(("Hà", 0.96), ("ngày", 0.96), ("\u20447", 0.1), ("tháng", 0.96), ("4", 0.97), ("năm", 0.96)),
        line(("Hà", 0.96), ("ngày", 0.96), ("tháng", 0.96), ("4", 0.97), ("năm", 0.96)),
        line(("Hà", 0.96), ("ngày1", 0.4), ("tháng4", 0.4), ("năm", 0.96)),
    ],
)
def test_a_day_is_read_into_its_blank(monkeypatch: pytest.MonkeyPatch, printed: list[ReadWord]) -> None:
    looks = Reading("ngày 18 tháng 4 n\u01cem", 0.95), Reading("ngay18thang04nam", 0.97)
    assert text(read(monkeypatch, printed, *looks)) == "Hà ngày 18 tháng 4 năm"


@pytest.mark.parametrize(
    "looks",
    [
        (Reading("Số:147/KH-VP", 0.6), Reading("Số:147/KH-VP", 0.7)),
        (Reading("Số:147/KH-VQ", 0.95), Reading("Số:47/KH-VQ", 0.95)),
    ],
    ids=["unsure", "read in two ways"],
)
def test_what_is_not_certain_leaves_the_line_as_it_is(
    monkeypatch: pytest.MonkeyPatch, looks: tuple[Reading, Reading]
) -> None:
    printed = line(("Số:.//KH-VP", 0.1))
    assert read(monkeypatch, printed, *looks) == printed


def test_a_day_that_no_month_has_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    printed = line(("ngày", 0.9), ("tháng", 0.9), ("năm", 0.9))
    look = Reading("ngày 48 tháng 4 năm", 0.99)
    assert read(monkeypatch, printed, look, look) == printed


@pytest.mark.parametrize(
    ("printed", "looks", "text"),
    [
        ("Số:.//KH-VP", ("Số:147/KH-VP", "Số:47/KH-VP"), "Số: /KH-VP"),
        ("Số:.//KH-VP", ("Số:/KH-VP", "Số:/KH-VP"), "Số: /KH-VP"),
        ("Số:ØJKH/ĐU", ("so:29KH/DU", "s29KH/DU"), "Số: -KH/ĐU"),
    ],
    ids=["read in two ways", "left blank", "of the Party"],
)
def test_the_symbol_was_lost_with_a_number_that_is_not_certain(
    monkeypatch: pytest.MonkeyPatch, printed: str, looks: tuple[str, str], text: str
) -> None:
    (word,) = read(monkeypatch, line((printed, 0.1)), *(Reading(look, 0.95) for look in looks))
    assert (word.text, word.confidence, word.read) == (text, 0.5, printed)


def test_a_number_whose_stroke_hides_the_slash_in_one_look_was_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    looks = Reading("S:0147/KH-VP", 0.97), Reading("Số:0147KH-VP", 0.97)
    assert text(read(monkeypatch, line(("Số:¿Ý/KH-VP", 0.2)), *looks)) == "Số: 0147/KH-VP"


@pytest.mark.parametrize("look", ["ngày|4 tháng 8 năm", "ngày 14 tháng 8 năm"])
def test_a_thin_one_was_passed_over(monkeypatch: pytest.MonkeyPatch, look: str) -> None:
    printed = line(("ngày", 0.9), ("“", 0.7), ("tháng", 0.9), ("8", 0.97), ("năm", 0.97))
    assert text(read(monkeypatch, printed, *[Reading(look, 0.98)] * 2)) == "ngày 14 tháng 8 năm"


def test_engines_that_agree_make_the_line_certain(monkeypatch: pytest.MonkeyPatch) -> None:
    printed = line(("Số:", 0.7), ("08/TTr-PYT", 0.4))
    looks = Reading("Sõ: 08/TTr-PYT", 0.94), Reading("Sõ: 08/TTr-PYT", 0.97)
    (word,) = read(monkeypatch, printed, *looks)
    assert (word.text, word.confidence) == ("Số: 08/TTr-PYT", 0.97)


def test_a_date_whose_words_ran_together_is_parted(monkeypatch: pytest.MonkeyPatch) -> None:
    printed = line(("ngày22", 0.6), ("tháng5", 0.6), ("năm", 0.97))
    looks = Reading("ngày 22 tháng 5 năm", 0.95), Reading("ngày 22 tháng 5nam", 0.94)
    assert text(read(monkeypatch, printed, *looks)) == "ngày 22 tháng 5 năm"


def test_print_that_the_engines_read_in_two_ways_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    printed = line(("Số:", 0.9), ("18/KH-VP", 0.85))
    look = Reading("Số: 13/KH-VP", 0.95)
    assert text(read(monkeypatch, printed, look, look)) == "Số: 18/KH-VP"


@pytest.mark.parametrize("printed", ["572.", "572"])
def test_a_number_that_the_first_engine_doubts_is_that_of_the_second_and_stays_in_doubt(
    monkeypatch: pytest.MonkeyPatch, printed: str
) -> None:
    words = line(("Số:", 0.97), (printed, 0.73), ("/KH-VP", 0.73))
    look = Reading("S:570. /KH-VP", 0.95)
    (word,) = read(monkeypatch, words, look, look)
    assert (word.text, word.confidence) == ("Số: 570/KH-VP", 0.5)


@pytest.mark.parametrize("year", ["°năm", "11năm", "1Inăm"])
def test_what_is_written_may_touch_the_word_after_it(monkeypatch: pytest.MonkeyPatch, year: str) -> None:
    printed = line(("ngày", 0.97), ("“#", 0.5), ("tháng", 0.93), (year, 0.6))
    look = Reading("ngày 09 tháng 11năm", 0.95)
    assert text(read(monkeypatch, printed, look, look)) == "ngày 09 tháng 11 năm"


@pytest.mark.parametrize(
    "printed",
    [
        line(("Nguyễn", 0.9), ("\u204447", 0.1)),
        line(("số", 0.9), ("x", 0.1), ("hộ", 0.9)),
        line(("Số:", 0.96), ("12/KH-VP", 0.96)),
        line(("ngày", 0.96), ("12", 0.96), ("tháng", 0.96), ("4", 0.96), ("năm", 0.96)),
    ],
    ids=["no form line", "prose", "a printed number", "a printed date"],
)
def test_nothing_else_is_looked_at(monkeypatch: pytest.MonkeyPatch, printed: list[ReadWord]) -> None:
    monkeypatch.setattr(form_lines, "readings", lambda lines: pytest.fail(f"{len(lines)} lines looked at"))
    assert form_lines.filled_in(printed, PIXELS)[0] == printed


def test_lines_are_told_by_their_places(monkeypatch: pytest.MonkeyPatch) -> None:
    look = Reading("Số: 5/KH-VP", 0.95)
    monkeypatch.setattr(form_lines, "readings", lambda lines: [look for _ in lines])
    printed = [*line(("ỦY", 0.9)), *(word._replace(line=1) for word in line(("Số:", 0.1), ("/KH-VP", 0.9)))]
    words, lines = form_lines.filled_in(printed, PIXELS)
    assert text(words) == "ỦY Số: 5/KH-VP"
    assert lines == [range(1, 2)]


def test_a_number_over_the_beginning_of_its_suffix_leaves_the_suffix_whole(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    printed = line(("Số:", 0.93), ("7KH-HĐND", 0.45))
    look = Reading("S\u0151: 76/KH-HDND", 0.95)
    assert text(read(monkeypatch, printed, look, look)) == "Số: 76/KH-HĐND"


@pytest.mark.parametrize(
    ("looks", "doubted"),
    [
        (("Số: 1083 /KH-UBND", "Số: 1083/KH-UBND"), True),
        (("Số: 1083 /KH-UBND", "So 19"), True),
        (("So 19", "So 19"), False),
    ],
)
def test_a_number_that_the_second_engine_reads_otherwise_is_doubted(
    monkeypatch: pytest.MonkeyPatch, looks: tuple[str, str], doubted: bool
) -> None:
    printed = line(("Số:", 0.96), ("1983", 0.93), ("/KH-UBND", 0.91))
    found = read(monkeypatch, printed, *(Reading(look, 0.97) for look in looks))
    assert text(found) == "Số: 1983 /KH-UBND"
    assert all((word.confidence < 0.8) is doubted for word in found)


@pytest.mark.parametrize(("day", "trusted"), [("9", 0.5), ("09", 0.8), ("19", 0.8)])
def test_a_day_of_one_figure_may_have_lost_the_other(
    monkeypatch: pytest.MonkeyPatch, day: str, trusted: float
) -> None:
    printed = line(("ngày", 0.96), ("?", 0.1), ("tháng", 0.96), ("4", 0.97), ("năm", 0.96))
    look = Reading(f"ngày {day} tháng 4 năm", 0.97)
    (word,) = read(monkeypatch, printed, look, look)
    assert word.text == f"ngày {day} tháng 4 năm"
    assert word.confidence == trusted


def test_the_first_figure_of_a_number_was_taken_for_a_letter_of_its_mark(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    printed = line(("Số:.//QĐ-UBND", 0.05))
    looks = Reading("S:641/QD-UBND", 0.95), Reading("S6: 641/QD-UBND", 0.93)
    assert text(read(monkeypatch, printed, *looks)) == "Số: 641/QĐ-UBND"


@pytest.mark.parametrize("glued", ["ngày.)tháng", "ngày3C}háng", "ngày 'I7 tháng"])
def test_a_day_that_touches_the_words_around_it_is_read(monkeypatch: pytest.MonkeyPatch, glued: str) -> None:
    printed = line(("Hà,", 0.96), *((part, 0.2) for part in glued.split()), ("9", 0.97), ("năm", 0.96))
    looks = Reading("ngày26tháng9 năm", 0.95), Reading("ngay 26 thang 09 nam", 0.97)
    assert text(read(monkeypatch, printed, *looks)) == "Hà, ngày 26 tháng 9 năm"


def test_a_number_left_of_the_date_is_read_whatever_hides_its_mark(monkeypatch: pytest.MonkeyPatch) -> None:
    number = ReadWord("sSốtO9#/KH-UBND", 0.0, 10.0, 120.0, 30.0, 0.3, 0)
    date = [word._replace(x0=word.x0 + 300, x1=word.x1 + 300) for word in line(*DATE)]
    looks = Reading("So:4092/KH-UBND", 0.95), Reading("S:4092/KH-UBND", 0.93)
    assert text(read(monkeypatch, [number, *date], *looks)).startswith("Số: 4092/KH-UBND ngày 17")


def test_a_number_that_one_engine_alone_reads_is_doubted(monkeypatch: pytest.MonkeyPatch) -> None:
    looks = Reading("S:641/QD-UBND", 0.95), Reading("S:64/QD-UBND", 0.95)
    (word,) = read(monkeypatch, line(("Số:6JQĐ-UBND", 0.8)), *looks)
    assert (word.text, word.confidence) == ("Số: /QĐ-UBND", 0.5)


def test_a_nought_read_as_a_letter_is_one_and_doubted(monkeypatch: pytest.MonkeyPatch) -> None:
    printed = line(("ngày", 0.96), ("3CÌ}háng", 0.4), ("6", 0.97), ("năm", 0.96))
    (word,) = read(monkeypatch, printed, *[Reading("ngày3Ctháng 6 năm", 0.99)] * 2)
    assert (word.text, word.confidence) == ("ngày 30 tháng 6 năm", 0.5)


def test_writing_that_no_engine_reads_was_taken_into_the_place(monkeypatch: pytest.MonkeyPatch) -> None:
    printed = line(("Hà,", 0.96), ("ngàyÖ", 0.9), (".)háng", 0.9), ("6", 0.97), ("năm", 0.96))
    found = read(monkeypatch, printed, *[Reading("ngay thang 6 nam", 0.9)] * 2)
    assert [word.text for word in found] == ["Hà,", "ngày", "Ö", ".)", "tháng", "6", "năm"]
    assert [word.text for word in found if word.confidence < 0.5] == ["Ö", ".)"]


def test_a_number_without_its_stroke_left_of_the_date_was_looked_at_no_more(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    number = ReadWord("Số92KH/ĐU", 0.0, 10.0, 120.0, 30.0, 0.38, 0)
    date = [word._replace(x0=word.x0 + 300, x1=word.x1 + 300) for word in line(*DATE)]
    look = Reading("Số92KH/ĐU", 0.95)
    monkeypatch.setattr(form_lines, "readings", lambda lines: [look for _ in lines])
    words, lines = form_lines.filled_in([number, *date], PIXELS)
    assert words[0] == number
    assert not any(0 in places for places in lines)


@pytest.mark.parametrize(
    "printed", ["Ngày, tháng, năm sinh", "hằng ngày, hằng tháng, hằng năm", "ngày/ tháng/ năm"]
)
def test_the_commas_between_words_of_dates_were_writing_that_no_engine_reads(
    monkeypatch: pytest.MonkeyPatch, printed: str
) -> None:
    words = line(*((word, 0.95) for word in printed.split()))
    assert read(monkeypatch, words, *[Reading(printed, 0.9)] * 2) == words


@pytest.mark.parametrize(
    ("look", "number"),
    [
        ("Ső: /28/KH-UBND", "128"),
        ("S: 2/9 /KH-UBND", "219"),
        ("Số: 7||-KH/ĐU", "711"),
        ("S: 12/2026/KH-UBND", "12/2026"),
        ("S: 12/98/KH-UBND", "12/98"),
        ("S: 02/09/KH-UBND", "02/09"),
    ],
)
def test_strokes_in_a_number_are_ones(monkeypatch: pytest.MonkeyPatch, look: str, number: str) -> None:
    """A one that a pen wrote is a stroke like that of the symbol; a year behind a number has two or four figures."""
    suffix = look[look.rindex("KH") - 1 :]
    printed = line(("Số:", 0.9), ("~", 0.2), (suffix, 0.9))
    found = text(read(monkeypatch, printed, Reading(look, 0.95), Reading(look, 0.93)))
    assert found == f"Số: {number}{suffix}"


@pytest.mark.parametrize(
    ("looks", "meant"),
    [
        (("ngày || tháng // năm", "ngày /| tháng 11 nǎm"), "ngày 11 tháng 11 năm"),
        (("ngày 1 9 tháng 3 năm", "ngày 19 tháng 3 năm"), "ngày 19 tháng 3 năm"),
        (("ngày 2 2tháng 6 năm", "ngày 22tháng 6 năm"), "ngày 22 tháng 6 năm"),
    ],
)
def test_strokes_and_figures_apart_are_a_day(
    monkeypatch: pytest.MonkeyPatch, looks: tuple[str, str], meant: str
) -> None:
    printed = line(("ngày", 0.96), ("J|_", 0.2), ("tháng", 0.96), ("|J", 0.3), ("năm", 0.96))
    assert text(read(monkeypatch, printed, *(Reading(look, 0.95) for look in looks))) == meant


def test_a_stroke_alone_is_no_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """So blanks are struck out."""
    printed = line(("ngày", 0.96), ("/", 0.2), ("tháng", 0.96), ("3", 0.9), ("năm", 0.96))
    found = read(monkeypatch, printed, *[Reading("ngày / tháng 3 năm", 0.95)] * 2)
    assert "1" not in text(found)
