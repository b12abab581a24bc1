import pytest

from extractors.opening_names import OpeningNames

NAMES = OpeningNames(
    [
        ("Ủy ban nhân dân", 1),
        ("Ủy ban", 2),
        ("UBND", 3),
        ("Hội - Đoàn", 4),
        ("Hội", 5),
        ("Hội", 6),
        ("Đất và Rừng", 7),
    ]
)


@pytest.mark.parametrize(
    "text, expected",
    [
        ("ỦY BAN NHÂN DÂN XÃ", (15, 1)),
        ("uỷ ban nhân dân", (15, 1)),
        ("Ủy ban nhân dâng", (6, 2)),
        ("Ủy ban nhân", (6, 2)),
        ("UBND xã", (4, 3)),
        ("ubnd xã", None),
        ("UBNDX", None),
        ("Hội – Đoàn", (10, 4)),
        ("HỘI-ĐOÀN", (8, 4)),
        ("Hội", (3, 5)),
        ("Ủy bannhân dân xã", (14, 1)),
        ("ỦYBAN nhân dân", (14, 1)),
        ("ĐẤT & RỪNG", (10, 7)),
        ("Đất &Rừng", (9, 7)),
        ("Đất, Rừng", None),
        ("Sở", None),
        ("", None),
    ],
)
def test_the_longest_whole_name_opens_a_text(text: str, expected: tuple[int, int] | None) -> None:
    assert NAMES.match(text) == expected


def test_a_name_is_looked_for_where_it_may_stand() -> None:
    assert NAMES.match("Kế hoạch UBND", 9) == (13, 3)


def test_what_a_barred_mark_follows_is_no_name() -> None:
    assert OpeningNames([("Y tế", 1)], barred="&").match("Y tế & Xã hội") is None
