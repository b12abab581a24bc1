"""Place and date in a column too narrow for them."""

import pytest

from models.partial_date import PartialDate
from tests.unit.header.documents import MOTTO, columns, read, read_columns

LEFT = ("ỦY BAN NHÂN DÂN", "XÃ CHIỀNG SAN", "Số: 12/KH-UBND")


def issued_in(*lines: str) -> tuple[str | None, PartialDate | None]:
    right = (*MOTTO.split("\n"), *lines)
    head = columns(*((text, 0) for text in LEFT), *((text, 1) for text in right))
    document = read_columns(head, "KẾ HOẠCH\n\nTrồng cây năm 2024", ()).document
    return document.place, document.issued


@pytest.mark.parametrize(
    "lines",
    [
        ("Thành phố Hồ Chí Minh, ngày 16 tháng 8 năm 2024",),
        ("Thành phố Hồ Chí Minh, ngày 16 tháng 8 năm", "2024"),
        ("Thành phố Hồ Chí Minh, ngày 16 tháng 8", "năm 2024"),
        ("Thành phố Hồ Chí Minh, ngày 16 tháng", "8 năm 2024"),
        ("Thành phố Hồ Chí Minh, ngày", "16 tháng 8 năm 2024"),
        ("Thành phố Hồ Chí Minh,", "ngày 16 tháng 8", "năm 2024"),
        ("Thành phố Hồ Chí", "Minh, ngày 16 tháng 8 năm 2024"),
        ("Thành phố", "Hồ Chí Minh, ngày", "16 tháng 8 năm 2024"),
    ],
)
def test_a_place_and_date_line_broken_anywhere(lines):
    assert issued_in(*lines) == ("Thành phố Hồ Chí Minh", PartialDate(year=2024, month=8, day=16))


def test_blanks_left_for_the_day():
    assert issued_in("Chiềng San, ngày     tháng 8", "năm 2024")[1] == PartialDate(year=2024, month=8)


def test_a_name_over_the_line_is_no_part_of_the_place():
    assert issued_in("Lò Văn Mới", "Chiềng San, ngày 16 tháng 8 năm 2024")[0] == "Chiềng San"


def test_an_issuer_over_the_place_of_the_same_name_is_no_part_of_it() -> None:
    document = read(number="", title="KẾ HOẠCH\nTrồng cây năm 2022").document
    assert (document.issuer, document.place) == ("Ủy ban nhân dân xã Chiềng San", "Chiềng San")


def test_the_number_before_a_place_and_date_line_whose_year_is_broken_off():
    document = read(number="", place="Số: 12/KH-UBND Chiềng San, ngày 16 tháng 8 năm\n2024").document
    assert (document.number, document.place) == ("12", "Chiềng San")
    assert document.issued == PartialDate(year=2024, month=8, day=16)


@pytest.mark.parametrize(
    "lines",
    [("Số: 12/KH-", "UBND"), ("Số: 12/", "KH-UBND"), ("Số: 12/KH-UBND-", "VX"), ("Số:     /KH-", "UBND")],
)
def test_a_symbol_broken_behind_its_mark_is_one(lines):
    """Broken: the symbol ended with the line, and its office was taken for an agency."""
    head = columns(*((text, 0) for text in (*LEFT[:2], *lines)), *((text, 1) for text in MOTTO.split("\n")))
    document = read_columns(head, "KẾ HOẠCH\n\nTrồng cây năm 2024", ()).document
    assert document.symbol_suffix == "".join(lines).partition("/")[2]
    assert document.issuer == "Ủy ban nhân dân xã Chiềng San"
