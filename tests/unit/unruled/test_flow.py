from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from extractors.unruled.flow import Flow
from extractors.unruled.words import Word, words_of

LINES = st.lists(
    st.lists(st.sampled_from(["Xã", "thôn", "(ha)", "Tổng", "2021-2025", "%"]), min_size=1, max_size=6),
    min_size=1,
    max_size=6,
)


def words_in(lines: list[list[str]]) -> list[Word]:
    return [word for number, line in enumerate(lines) for word in words_of(number, " ".join(line))]


def broken(words: list[Word]) -> list[str]:
    """The lines of a stretch as texts."""
    numbers = sorted({word.line for word in words})
    return [" ".join(word.text for word in words if word.line == number) for number in numbers]


def raggedness(lines: list[str]) -> float:
    """Each line but the last may leave room for one character, or for a word in brackets."""
    width = max(map(len, lines))
    score = 0.0
    for line, after in pairwise(lines):
        room = width - len(line) - 1 - len(after.split(" ")[0])
        if room > 1 and not after.startswith("("):
            score -= min(2.5, 0.4 * room)
    return score


@given(LINES)
def test_stretches_are_what_their_words_are(lines: list[list[str]]) -> None:
    words = words_in(lines)
    flow = Flow(words)
    for start in range(len(words)):
        ends = range(start + 1, len(words) + 1)
        breadths, scores = flow.wraps(start, ends)
        for end, score, breadth in zip(ends, scores, breadths, strict=True):
            part = words[start:end]
            assert breadth == max(map(len, broken(part)))
            assert flow.text(start, end) == " ".join(word.text for word in part)
            assert flow.is_wrapped(start, end) == (len(broken(part)) > 1)
            assert score == raggedness(broken(part))


def test_a_line_that_had_room_for_the_next_word_is_ragged() -> None:
    flow = Flow(words_in([["Tổng"], ["Xã", "thôn", "2021-2025"]]))
    assert flow.wraps(0, [4]) == ([17], [-2.5])
    assert flow.wraps(0, [1, 2]) == ([4, 4], [0.0, 0.0])
