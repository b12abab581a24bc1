import pytest

from extractors.citations.rules import rule, table

SEARCHED = {
    "form_before",
    "issuer_before",
    "alias",
    "title_end",
    "replaces",
    "repeals",
    "amends",
    "lapsed",
    "law_break",
}
SEARCHED |= {"own_effect", "own_title", "tie_words"}
RULES = table()["rule"]
EXAMPLES = [(name, text) for name, entry in RULES.items() for text in entry["examples"]]
COUNTEREXAMPLES = [(name, text) for name, entry in RULES.items() for text in entry["counterexamples"]]
WHOLE = {"number_mark", "number_list", "conjunction", "date_gap"}


def matches(name, text):
    if name in WHOLE:
        return rule(name).fullmatch(text)
    return rule(name).search(text) if name in SEARCHED else rule(name).match(text)


@pytest.mark.parametrize(("name", "text"), EXAMPLES)
def test_examples(name, text):
    assert matches(name, text)


@pytest.mark.parametrize(("name", "text"), COUNTEREXAMPLES)
def test_counterexamples(name, text):
    assert not matches(name, text)
