"""Words of a cell become lines."""

from pipeline.readers.grids import Word
from pipeline.readers.grids.cell_words.printed_lines import printed


def words(*placed: tuple[str, float, float, float]) -> list[Word]:
    """Text, left side, upper and lower edge; letters are 5 points wide."""
    return [Word(text, x, y0, x + 5 * len(text), y1) for text, x, y0, y1 in placed]


def read(placed: list[Word]) -> list[str]:
    return ["".join(word.text for word in line) for line in printed(placed).lines]


def test_close_boxes_of_letters_marks_and_capitals_are_one_line():
    # x-height letters, an accented capital, a comma below, a quotation mark above, a hyphen between.
    line = [
        ("a", 0, 10, 16),
        ("Ế", 5, 4, 16),
        ("c", 10, 10, 16),
        (",", 15, 15.5, 18),
        ("“", 20, 7, 9.5),
        ("-", 25, 12, 13),
    ]
    assert read(words(*line)) == ["aẾc,“-"]


def test_lines_from_the_top_whatever_the_order_of_the_text():
    placed = words(("c", 0, 40, 50), ("d", 5, 40, 50), ("a", 0, 10, 20), ("b", 5, 10, 20))
    assert read(placed) == ["ab", "cd"]


def test_parts_of_a_line_written_backwards_are_put_in_order():
    assert read(words(("be", 20, 10, 20), ("al", 0, 10, 20))) == ["albe"]


def test_a_lone_comma_goes_to_its_own_line_and_not_to_the_one_below():
    placed = words(("an", 0, 10, 16), ("be", 0, 22, 28), (",", 10, 15.5, 18))
    assert read(placed) == ["an,", "be"]


def test_a_superscript_stays_in_its_line():
    assert read(words(("km", 0, 10, 18), ("2", 10, 8, 13))) == ["km2"]


def turned(lines: list[str], *, climbing: bool) -> list[Word]:
    """Letters of text that runs up (or down) the page: 10 high, they lie 10 wide, each 5 farther up (or down)."""
    placed: list[Word] = []
    for number, text in enumerate(lines):
        x = 100 + 14 * number if climbing else 100 - 14 * number
        for step, letter in enumerate(text):
            y = 200 - 5 * step if climbing else 200 + 5 * step
            if letter != " ":
                placed.append(Word(letter, x, y, x + 10, y + 5))
    return placed


def test_turned_text_is_read_along_its_lines():
    lines = ["Area", "in hectares"]
    for climbing in (True, False):
        found = printed(turned(lines, climbing=climbing))
        assert ["".join(word.text for word in line) for line in found.lines] == ["Area", "inhectares"]
        assert found.widths == (20, 55)
        assert found.turned


def test_letters_and_words_one_below_the_other_are_lines_of_their_own():
    assert read(words(("S", 0, 10, 20), ("T", 0, 24, 34), ("T", 0, 38, 48))) == ["S", "T", "T"]
    # Broken: where a program draws the lowest line first, the letters were taken for text that climbs.
    assert read(words(("6", 0, 32, 42), ("4", 0, 21, 31), ("1", 0, 10, 20))) == ["1", "4", "6"]
    # The gap between such lines is small beside the length of the words.
    assert read(words(("Tổng", 0, 10, 20), ("hộ", 4, 21, 31), ("nghèo", 0, 32, 42))) == [
        "Tổng",
        "hộ",
        "nghèo",
    ]


def test_lengths_of_lines():
    assert printed(words(("ab", 0, 10, 20), ("c", 15, 10, 20), ("d", 2, 30, 40))).widths == (20, 5)
