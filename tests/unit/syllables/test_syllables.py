from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.syllables import is_rubbish, is_syllable, syllable_share
from extractors.syllables.grammar import all_syllables, rules

EXAMPLES = rules()["examples"]
TEXT = "Ủy ban nhân dân xã giao Văn phòng theo dõi, đôn đốc việc thực hiện kế hoạch này trong năm 2024."


@pytest.mark.parametrize("word", EXAMPLES["syllables"])
def test_syllable(word):
    assert is_syllable(word)


@pytest.mark.parametrize("word", EXAMPLES["others"])
def test_no_syllable(word):
    assert not is_syllable(word)


@given(st.sampled_from(sorted(all_syllables())))
def test_every_syllable_bears_one_tone_and_stops_take_only_two(syllable):
    tones = [mark for mark in normalize("NFD", syllable) if mark in "\u0300\u0301\u0303\u0309\u0323"]
    assert len(tones) <= 1
    if syllable.endswith(("c", "ch", "p", "t")):
        assert tones in (["\u0301"], ["\u0323"])


@given(st.sampled_from(sorted(all_syllables())))
def test_capitals_are_the_same_syllable(syllable):
    assert is_syllable(syllable.upper())
    assert is_syllable(syllable.capitalize())


def test_share_counts_words_of_two_letters_or_more():
    assert syllable_share("Số: 12/KH-UBND, ngày 5 tháng 3 năm 2024")[:3] == (6, 4, 2)


def test_decomposed_text_counts_the_same():
    assert syllable_share(normalize("NFD", TEXT)) == syllable_share(TEXT)


def plain(text):
    return normalize("NFD", text).encode("ascii", "ignore").decode()


@pytest.mark.parametrize(
    "spoilt",
    [
        plain(TEXT) * 2,
        "".join(letter if letter < "\u1ea0" else "\ufffd" for letter in TEXT),
        "".join(chr(0xF000 + ord(letter) % 256) if letter.isalpha() else letter for letter in TEXT),
    ],
    ids=["marks left out", "letters not mapped", "private letters"],
)
def test_text_that_lost_its_letters_is_rubbish(spoilt):
    assert syllable_share(spoilt).is_rubbish


def test_bullets_ticks_and_a_few_bare_words_are_no_rubbish():
    assert not syllable_share(TEXT + "\uf0fc \uf0fc \uf0fc \uf0b7 Xã Suối Bạc " * 20).is_rubbish
    assert not syllable_share("UBND xa Suoi Bac, thon Na Lang, Pa Hu").is_rubbish


def test_text_without_words_is_no_rubbish():
    assert syllable_share("1.250 | 37,5 | -").share == 1.0
    assert not syllable_share("").is_rubbish


def test_text_is_no_rubbish():
    assert not syllable_share(TEXT).is_rubbish


def test_a_short_page_of_abbreviations_and_a_name_is_no_rubbish():
    page = (
        "- TTHU, TT HĐND; - CT, PCT UBND; - CVP, PCVP; - Lưu: VT, NN. KT. CHỦ TỊCH PHÓ CHỦ TỊCH Y Kroăk Êban"
    )
    assert not syllable_share(page).is_rubbish


@pytest.mark.parametrize("encoding", ["tcvn3", "glyph_numbers", "mistaken_utf8"])
def test_text_through_a_wrong_table_is_rubbish(encoding):
    wrong = {
        "tcvn3": "đy ban nh©n d©n x· giao V¨n phßng theo dâi, ®«n ®èc viÖc thùc hiÖn kÕ ho¹ch nµy n¨m 2024",
        "glyph_numbers": "".join(
            chr(ord(letter) - 29) if " " < letter < "\x7f" else letter for letter in TEXT
        ),
        "mistaken_utf8": TEXT.encode().decode("latin-1"),
    }
    assert syllable_share(wrong[encoding]).is_rubbish


@given(st.text())
def test_any_text_has_a_share(text):
    assert 0.0 <= syllable_share(text).share <= 1.0


def test_a_long_text_is_judged_by_all_of_it_and_not_by_how_it_begins():
    bare = plain(TEXT)
    assert is_rubbish(TEXT + bare * 20)
    assert not is_rubbish(TEXT * 20 + bare)
    assert not is_rubbish(TEXT * 20)


def test_the_last_fifth_of_a_text_that_cannot_be_read_makes_it_rubbish():
    """Broken: the few stretches that were asked first lay in front of it, and nothing was told."""
    unread = "".join(chr(0xF000 + ord(letter) % 256) if letter.isalpha() else letter for letter in TEXT)
    assert is_rubbish(TEXT * 160 + unread * 40)
