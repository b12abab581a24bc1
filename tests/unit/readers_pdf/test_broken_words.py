import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.readers.pdf.tables.broken_words import breaks_word, mended


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("48.59", "5"),
        ("57", "7"),
        ("5=3/1*1", "00"),
        ("(4)=(5)+(6", ")"),
        ("1.464.", "000"),
        ("Đườn", "g làng"),
        ("Nghi", "ệp đoàn"),
        ("ngh", "ìn đồng"),
        ("T", "T"),
        ("ĐƯỜN", "G"),
        ("12/UB", "ND"),
        ("I", "V"),
    ],
)
def test_pieces_of_one_word(above: str, below: str) -> None:
    assert breaks_word(above, below)


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("Tỷ", "lệ"),
        ("Thôn", "Đông"),
        ("2024", "2025"),
        ("dài", "m"),
        ("THCS", "TT"),
        ("12/UBND", "TỈNH"),
        ("I", "LX"),
        ("Năm", "2024"),
        ("12", "hộ"),
        ("Số", "ấp"),
        ("đạt", "ít"),
        ("", "x"),
    ],
)
def test_words_of_their_own(above: str, below: str) -> None:
    assert not breaks_word(above, below)


def test_only_a_full_line_of_one_piece_breaks_a_word() -> None:
    assert mended(["Đườn", "g làng"], [True, True]) == ("Đường làng",)
    assert mended(["Đườn", "g làng"], [False, True]) == ("Đườn", "g làng")
    assert mended(["Xây đườn", "g làng"], [True, True]) == ("Xây đườn", "g làng")
    assert mended(["1.46", "4.00", "0"], [True, True, True]) == ("1.464.000",)
    assert mended(["phường", ", thị", "trấn"], [True, True, False]) == ("phường, thị", "trấn")
    assert mended(["N", "g", "hèo"], [True, True, True]) == ("Nghèo",)
    assert mended(["chỉ", "n", "ăm y"], [True, True, True]) == ("chỉ", "năm y")


@given(st.lists(st.text(max_size=8), max_size=6), st.booleans())
def test_no_character_is_lost(lines: list[str], full: bool) -> None:
    assert "".join(mended(lines, [full] * len(lines))) == "".join(lines)


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        (("nư", "ớ", "c"), ("nước",)),
        (("ng", "ườ", "i"), ("người",)),
        (("xã", "a", "n"), ("xã", "an")),
        (("S", "T", "T"), ("STT",)),
        (("các", "thô", "n"), ("các", "thôn")),
    ],
)
def test_words_in_three_pieces(lines: tuple[str, ...], words: tuple[str, ...]) -> None:
    assert mended(lines, [True] * len(lines)) == words
