import re
import string

import pytest

from pipeline.messages import LANGUAGES, catalogue, language, text

VARIABLES = ("KEHOACH_LANG", "LC_ALL", "LC_MESSAGES", "LANG")


def placeholders(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


def test_both_languages_have_every_key_and_the_same_blanks():
    vietnamese, english = (catalogue(tongue) for tongue in LANGUAGES)
    assert set(vietnamese) == set(english)
    for key, sentence in vietnamese.items():
        assert placeholders(sentence) == placeholders(english[key]), key


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({}, "en"),
        ({"LANG": "vi_VN.UTF-8"}, "vi"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "vi_VN"}, "vi"),
        ({"LANG": "vi_VN.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "vi_VN.UTF-8", "LC_ALL": ""}, "vi"),
        ({"LC_ALL": "C", "KEHOACH_LANG": "vi"}, "vi"),
        ({"LC_ALL": "vi_VN", "KEHOACH_LANG": "en"}, "en"),
        ({"KEHOACH_LANG": "fr"}, "en"),
    ],
)
def test_the_language_of_the_user(monkeypatch, variables, expected):
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert language() == expected


def test_values_with_braces_stay_as_they_are(monkeypatch):
    monkeypatch.setenv("KEHOACH_LANG", "en")
    assert "{x}" in text("error.query_failed.fault", detail="{x}")


def test_sentences_end_so_that_fault_and_remedy_join():
    for tongue in LANGUAGES:
        for key, sentence in catalogue(tongue).items():
            if key.endswith(".remedy"):
                assert re.search(r"[.]$", sentence), key
            if key.endswith(".fault"):
                assert not re.search(r"[.!?]$", sentence), key
