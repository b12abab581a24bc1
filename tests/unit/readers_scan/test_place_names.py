import pytest

from pipeline.readers.scan.corrections.place_names import place_put_right
from pipeline.readers.scan.recognition.engine import ReadWord
from pipeline.readers.scan.words import placed

PAGE = "ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM HUYỆN BÌNH GIA Độc lập"


def test_a_date_that_was_filled_in_is_one_word() -> None:
    words = ["Bùih", "Gia,", "ngày 3 tháng 5 năm", "2024"]
    assert place_put_right(words, [True, False, False, False], PAGE)[0] == "Bình"


@pytest.mark.parametrize(
    ("read", "doubted", "meant"),
    [
        ("Bùih Gia, ngày 3 tháng 5 năm 2024", (0,), "Bình Gia, ngày 3 tháng 5 năm 2024"),
        ("Số: 5/KH-UBND Bình Gía, ngày 3 tháng 5", (3,), "Số: 5/KH-UBND Bình Gia, ngày 3 tháng 5"),
        ("Bùih Gia, ngày 3 tháng 5 năm 2024", (), None),
        ("Tân Hòa, ngày 3 tháng 5 năm 2024", (0, 1), None),
        ("Bình Gia, ngày 3 tháng 5 năm 2024", (0, 1), None),
        ("ngày 3 tháng 5 năm 2024,", (0, 1), None),
    ],
    ids=["one syllable", "after the number", "certain", "another place", "right", "no place"],
)
def test_the_place_is_that_of_the_office(read: str, doubted: tuple[int, ...], meant: str | None) -> None:
    words = read.split()
    found = place_put_right(words, [at in doubted for at in range(len(words))], PAGE)
    assert " ".join(found) == (meant or read)


def test_a_name_does_not_go_on_into_the_motto_beside_it() -> None:
    office = [("HUYỆN", 100), ("SƠN", 200), ("NAM", 900)]
    date = [("Sơn", 850), ("Hà,", 920), ("ngày", 990), ("3", 1070), ("tháng", 1090), ("5", 1180)]
    words = [
        ReadWord(text, x, y, x + 60, y + 30, 0.8 if text == "Hà," else 0.95, line)
        for line, (y, texts) in enumerate([(100, office), (200, date)])
        for text, x in texts
    ]
    printed, _ = placed(words, 1.0)
    assert " ".join(word.text for word in list(printed)[1]).startswith("Sơn Hà, ngày")
