import regex
from hypothesis import given
from hypothesis import strategies as st

from extractors.opening_pattern import OpeningPattern
from extractors.rule_files import read_rules

PATTERNS = [
    regex.compile(pattern)
    for pattern in (
        *(rule["pattern"] for rule in read_rules("extractors.unruled", "rules.toml")["rule"]),
        r"^Số(?: ?:| ?\d)",
        r"(?i:chương) [IVX]+$",
        r"A(?!B)",
        r"[IVX]{1,6}+(?= \p{Lu})",
        r"\d(?<=\d)\)",
        r"",
    )
]
PAIRS = [(pattern, OpeningPattern(pattern)) for pattern in PATTERNS]
words = st.sampled_from(
    ["Số", "số", " ", ":", "1", "2.", "CHƯƠNG", "Chương", "IV", "Tổng", "cộng", "A", "B", "(", "-"]
)
texts = st.lists(words | st.characters(codec="utf-8"), max_size=6).map("".join)


@given(texts, st.integers(0, 3))
def test_it_matches_as_its_pattern_does(text: str, start: int) -> None:
    for pattern, opening in PAIRS:
        expected, found = pattern.match(text, start), opening.match(text, start)
        assert (found and found.span()) == (expected and expected.span()), pattern.pattern


def test_the_openings_that_it_remembers_have_an_end(monkeypatch) -> None:
    monkeypatch.setattr("extractors.opening_pattern._MOST", 2)
    opening = OpeningPattern(regex.compile("Số"))
    assert [bool(opening.match(text)) for text in ("Số 1", "Các", "Mục", "Số 2", "Các")] == [1, 0, 0, 1, 0]
    assert len(opening._admitted) <= 2
