import tomllib
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.keywords import keywords

RULES = tomllib.loads(files("pipeline.keywords").joinpath("stop_words.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("example", RULES["examples"], ids=lambda example: example["text"])
def test_examples(example):
    assert sorted(keywords(example["text"])) == example["keywords"]


@given(st.text(max_size=80))
def test_any_text_has_keywords_of_its_own_words(text):
    for keyword in keywords(text):
        assert keyword == keyword.strip().lower()
        assert " " in keyword


def test_no_word_stands_in_two_lists():
    words = [word for name, entries in RULES.items() if name != "examples" for word in entries]
    assert sorted(words) == sorted(set(words))
