"""Which words of a poor page are those of the second model."""

import pytest

from pipeline.readers.scan.recognition.engine import ReadWord
from pipeline.readers.scan.recognition.two_models import surer


def word(text: str, x: float = 0, confidence: float = 0.8, y: float = 0) -> ReadWord:
    return ReadWord(text, x, y, x + 50, y + 20, confidence, 3)


@pytest.mark.parametrize(
    ("first", "second", "text"),
    [
        (word("kẽ"), word("kế", confidence=0.955), "kế"),
        (word("kẽ,"), word("kế,", confidence=0.95), "kế,"),
        (word("chi"), word("chỉ", confidence=0.85), "chi"),
        (word("kế"), word("kë", confidence=0.95), "kế"),
        (word("12"), word("lá", confidence=0.95), "12"),
        (word("KH-UBND"), word("KH", confidence=0.95), "KH-UBND"),
        (word("kẽ"), word("kế", x=20, confidence=0.95), "kẽ"),
        (word("kẽ"), word("kế", y=15, confidence=0.95), "kẽ"),
    ],
)
def test_a_word_of_letters_is_that_of_the_surer_model(first: ReadWord, second: ReadWord, text: str) -> None:
    assert [one.text for one in surer([first], [second])] == [text]


def test_words_keep_their_places_and_none_is_lost() -> None:
    words = [word("kẽ"), word("hoạch", x=60)]
    read = surer(words, [word("kế", x=1, confidence=0.95), word("lạ", x=200, confidence=0.95)])
    assert [(one.text, one.x0, one.line, one.confidence) for one in read] == [
        ("kế", 0, 3, 0.95),
        ("hoạch", 60, 3, 0.8),
    ]
