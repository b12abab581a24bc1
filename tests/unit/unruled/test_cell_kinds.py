import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.unruled.cell_kinds import entries, kind_of, kinds_under
from extractors.unruled.word_tables.row_segments import RowSegments
from extractors.unruled.words import Word

EXAMPLES = [text for kind in entries() for text in (*kind["examples"], *kind["counterexamples"])]


@given(st.lists(st.sampled_from(EXAMPLES), min_size=1, max_size=9))
def test_the_first_words_of_a_long_text_tell_its_kind(texts: list[str]) -> None:
    words = " ".join(texts).split()
    row = RowSegments([Word(word, 0, at, at + len(word)) for at, word in enumerate(words)])
    assert row.kinds == [kind_of(text) for text in row.texts]


def test_any_text_is_of_some_kind() -> None:
    assert kind_of("") == "words"


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Thời gian thực hiện", "time"),
        ("Cơ quan chủ trì", "office"),
        ("Nội dung công việc", "words"),
        ("Kinh phí", "figure"),
        ("Sản phẩm", "paper"),
        ("Họ và tên", "person"),
        ("Địa chỉ", "place"),
        ("ĐVT", "unit"),
    ],
)
def test_a_heading_expects_cells_of_a_kind(heading: str, kind: str) -> None:
    assert kind in kinds_under(heading)


def test_a_heading_that_says_nothing_expects_none() -> None:
    assert kinds_under("Phạm vi") == frozenset()
