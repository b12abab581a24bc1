"""Words that stand for others lead back to what the source has."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.sourced_text import SourcedText
from pipeline.normalise.characters import CharacterCleaner
from pipeline.normalise.words import with_words

UNIT = "II. CHỈ  TIỂU\tnăm sốngười"


def clean(unit: str = UNIT) -> SourcedText:
    text = CharacterCleaner(unit).clean()
    assert text is not None
    return text


def test_raw_text_is_what_was_read() -> None:
    text = with_words(clean(), ["II.", "CHỈ", "TIÊU", "năm", "số-người"])
    assert text.value == "II. CHỈ TIÊU năm số-người"
    assert text.slice(4, 12).evidence().raw == "CHỈ  TIỂU"
    assert text.slice(17).evidence().raw == "sốngười"


def test_a_wide_gap_stays_one() -> None:
    text = with_words(clean("Số: 5/KH    Xã A"), ["Số:", "5/KH", "Xã", "B"])
    assert text.wide_gap() == clean("Số: 5/KH    Xã A").wide_gap()


@pytest.mark.parametrize("words", [[], ["II."], ["a"] * 6])
def test_more_or_fewer_words_change_nothing(words: list[str]) -> None:
    assert with_words(clean(), words) == clean()


@given(st.lists(st.text("aâ1.", min_size=1, max_size=5), min_size=1, max_size=8), st.data())
def test_each_word_leads_to_the_one_that_it_stands_for(read: list[str], data: st.DataObject) -> None:
    meant = [data.draw(st.text("bô2", min_size=1, max_size=5)) for _ in read]
    unit = " ".join(read)
    text = with_words(SourcedText(unit, unit, ((0, 0),), len(unit)), meant)
    assert text.value.split() == meant
    at = 0
    for word, raw in zip(meant, read, strict=True):
        assert text.slice(at, at + len(word)).evidence().raw == raw
        at += len(word) + 1
