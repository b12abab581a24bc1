import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.vocab import Vocab

from pipeline.files.discover import PathMissing
from pipeline.rules import Matcher, RulesUnreadable, read_patterns
from pipeline.rules.tokenizer import Tokenizer, tokens

PHRASE = {"label": "place", "id": "house", "pattern": "nhà văn hóa"}
DAY = {"label": "day", "pattern": [{"LOWER": "ngày"}, {"TEXT": {"REGEX": "^\\d+/\\d+"}}]}


@pytest.fixture
def found(tmp_path):
    """What rules find in a text: label, rule id and the text at the offsets."""

    def find(rules, text):
        path = tmp_path / "rules.jsonl"
        path.write_text("\n".join(json.dumps(rule) for rule in rules), encoding="utf-8")
        (matches,) = Matcher(path, read_patterns(path)).matches([text])
        assert all(text[match.start : match.end] == match.text for match in matches)
        return [(match.label, match.rule_id, match.text) for match in matches]

    return find


def test_phrases_and_tokens_are_found_in_reading_order(found):
    text = "Trước ngày 15/3/2024 sửa Nhà văn hóa thôn 2."
    assert found([PHRASE, DAY], text) == [("day", "", "ngày 15/3/2024"), ("place", "house", "Nhà văn hóa")]


def test_nothing_is_found_in_words_that_only_look_alike(found):
    assert found([PHRASE, DAY], "Nhà văn, hóa đơn; hằng ngày 15 hộ") == []


def test_toml_says_the_same(tmp_path):
    path = tmp_path / "rules.toml"
    path.write_text(
        '[[patterns]]\nlabel = "place"\nid = "house"\npattern = "nhà văn hóa"\n', encoding="utf-8"
    )
    (matches,) = Matcher(path, read_patterns(path)).matches(["Xây nhà văn hóa"])
    assert [match.text for match in matches] == ["nhà văn hóa"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{", "line 1"),
        ('{"label": "x"}', "pattern"),
        ('{"label": 1, "pattern": "x"}', "label"),
        ('{"label": "x", "pattern": "x", "more": 1}', "more"),
        ('{"label": "x", "pattern": [{"LOVER": "x"}]}', "LOVER"),
        ('{"label": "x", "pattern": [{"POS": "NOUN"}]}', "POS"),
        ('{"label": "x", "pattern": [{"TEXT": {"REGEX": "("}}]}', "unterminated"),
        ("[]", "dictionary"),
    ],
)
def test_a_rule_that_cannot_be_used_is_named(tmp_path, monkeypatch, line, said):
    monkeypatch.setenv("KEHOACH_LANG", "en")
    path = tmp_path / "rules.jsonl"
    path.write_text('{"label": "good", "pattern": "x"}\n\n' + line, encoding="utf-8")
    with pytest.raises(RulesUnreadable) as caught:
        Matcher(path, read_patterns(path))
    assert str(caught.value).startswith(f"{path}, rule 2: ")
    assert said in str(caught.value)


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"x = ["])
def test_a_file_that_cannot_be_read_is_named(tmp_path, content):
    path = tmp_path / "rules.toml"
    path.write_bytes(content)
    with pytest.raises(RulesUnreadable):
        read_patterns(path)


def test_a_file_of_rules_that_is_not_there_is_named(tmp_path):
    with pytest.raises(PathMissing, match=r"rules\.toml"):
        read_patterns(tmp_path / "rules.toml")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kế hoạch 50/KH-UBND,", ["Kế", "hoạch", "50/KH-UBND", ","]),
        ("12/2024/NQ-HĐND", ["12/2024/NQ-HĐND"]),
        ("05-KH/ĐU", ["05-KH/ĐU"]),
        ("16/8/2024", ["16/8/2024"]),
        ("1.234,5 ha", ["1.234,5", "ha"]),
        ("40-45%", ["40", "-", "45", "%"]),
        ("(b/c);", ["(", "b", "/", "c", ")", ";"]),
    ],
)
def test_tokens(text, expected):
    assert [token for token in tokens(text) if not token.isspace()] == expected


@given(st.text(max_size=60))
def test_tokens_lose_no_character(text):
    assert "".join(tokens(text)) == text
    assert Tokenizer(Vocab())(text).text == text
