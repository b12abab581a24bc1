from hypothesis import given
from hypothesis import strategies as st

from pipeline.readers.grids import Box, Word
from pipeline.readers.scan.cells.by_height import by_height

PLACES = st.integers(min_value=0, max_value=30).map(float)
WORDS = st.builds(lambda top, height: Word("a", 0.0, top, 5.0, top + height), PLACES, PLACES)


@given(st.lists(WORDS), PLACES, PLACES)
def test_the_words_level_with_a_box_are_those_whose_middle_it_holds(
    words: list[Word], top: float, height: float
) -> None:
    box = Box(0.0, top, 9.0, top + height)
    level = [word for word in words if box.y0 <= (word.y0 + word.y1) / 2 <= box.y1]
    assert sorted(by_height(words).level_with(box)) == sorted(level)
