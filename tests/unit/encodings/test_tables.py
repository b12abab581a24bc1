from unicodedata import normalize

import pytest
import regex

from pipeline.encodings.fonts import font_rules, legacy_font
from pipeline.encodings.tables import NAMES, codes, table

TONES = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"]
SMALL = [normalize("NFC", vowel + tone) for vowel in "aăâeêioôơuưy" for tone in TONES] + ["đ"]
MARKED = [letter for letter in SMALL if not letter.isascii()]
WITHOUT_TONE = list("ĂÂÊÔƠƯĐ")


def encoded(name, letter):
    """The codes of a letter as they look in Latin-1."""
    return [code.decode("latin-1") for code, known in codes(name) if known == letter]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("letter", MARKED)
def test_every_small_letter_has_a_code(name, letter):
    looks = encoded(name, letter)
    assert looks
    assert {table(name).decode(code) for code in looks} == {letter}


@pytest.mark.parametrize("name", ["vni", "vps", "windows1258"])
@pytest.mark.parametrize("letter", [letter.upper() for letter in MARKED])
def test_every_capital_has_a_code(name, letter):
    looks = encoded(name, letter)
    assert looks
    assert {table(name).decode(code) for code in looks} == {letter}


def test_tcvn3_has_the_capitals_without_tone_only():
    assert [letter for _, letter in codes("tcvn3") if letter.isupper()] == WITHOUT_TONE


@pytest.mark.parametrize("name", NAMES)
def test_no_code_has_two_letters(name):
    known = [code for code, _ in codes(name)]
    assert len(known) == len(set(known))


@pytest.mark.parametrize("name", NAMES)
def test_plain_letters_stay(name):
    assert table(name).decode("Ke hoach 2024, so 12/KH-UBND") == "Ke hoach 2024, so 12/KH-UBND"


@pytest.mark.parametrize("look", ["\u00ad", "\u2212", "\u2010"])
def test_tcvn3_u_with_horn_is_read_under_every_look(look):
    assert table("tcvn3").decode(f"tr{look}êng") == "trường"


def test_bytes_that_windows_shows_as_signs_are_read_as_such():
    assert table("vps").decode("k\u2030 hoÕch".replace("Õ", "å")) == "kế hoạch"


@pytest.mark.parametrize("rule", font_rules(), ids=lambda rule: rule["pattern"])
def test_fonts(rule):
    for name in rule["examples"]:
        assert legacy_font(name) == (rule["encoding"], rule["capitals"])
    for name in rule["counterexamples"]:
        assert regex.fullmatch(rule["pattern"], name) is None


def test_the_tag_of_a_subset_is_no_part_of_a_name():
    assert legacy_font("ABCDEF+.VnTimeH") == ("tcvn3", True)


@pytest.mark.parametrize("style", ["", "-Bold", ",Bold", "-BoldItalic", ",BoldItalic", "-Italic", " Bold"])
@pytest.mark.parametrize("tag", ["", "ABCDEF+"])
def test_the_style_that_a_pdf_adds_is_no_part_of_a_name(tag, style):
    assert legacy_font(f"{tag}.VnTimeH{style}") == ("tcvn3", True)
    assert legacy_font(f"{tag}.VnTime{style}") == ("tcvn3", False)
