from hypothesis import given
from hypothesis import strategies as st

from extractors.unruled.cell_kinds import kinds_under
from extractors.unruled.word_tables.headers import headings_of, is_of_words, most_of_words, word_headers
from extractors.unruled.words import words_of

HEADINGS = st.sampled_from(
    [
        "Nội dung", "Cơ quan", "chủ trì", "Đơn vị", "tính", "Năm", "2024", "Năm sinh", "Tổng số",
        "Kinh phí (triệu đồng)", "Thời gian", "hoàn thành", "Địa điểm", "người", "Trong đó", "Ghi chú",
    ]
)  # fmt: skip
LINES = st.lists(st.lists(HEADINGS, min_size=1, max_size=3).map(" ".join), min_size=1, max_size=8)


@given(LINES, st.sampled_from([0, 3, 5, 8]))
def test_no_reading_of_a_header_names_more_columns_of_words_than_its_openings(
    lines: list[str], columns: int
) -> None:
    words = tuple(word for number, line in enumerate(["TT", *lines]) for word in words_of(number, line))
    most = most_of_words(words, columns)
    for header in word_headers(words, columns):
        assert sum(is_of_words(kinds_under(heading)) for heading in headings_of(header)) <= most


def test_openings_that_figures_follow_are_none_of_words() -> None:
    words = words_of(0, "TT Tổng số Thời gian Cơ quan chủ trì")
    assert most_of_words(words, 0) == 2
