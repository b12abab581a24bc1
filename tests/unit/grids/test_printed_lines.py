"""Characters of a cell become lines."""

from pipeline.readers.grids import Character
from pipeline.readers.grids.printed_lines import printed


def characters(*placed: tuple[str, float, float, float]) -> list[Character]:
    """Text, left side, upper and lower edge; each 5 points wide."""
    return [Character(text, x, y0, x + 5, y1, index) for index, (text, x, y0, y1) in enumerate(placed)]


def read(placed: list[Character]) -> list[str]:
    return ["".join(placed[index].text for index in line) for line in printed(placed).lines]


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
    assert read(characters(*line)) == ["aẾc,“-"]


def test_lines_from_the_top_whatever_the_order_of_the_text():
    placed = characters(("c", 0, 40, 50), ("d", 5, 40, 50), ("a", 0, 10, 20), ("b", 5, 10, 20))
    assert read(placed) == ["ab", "cd"]


def test_parts_of_a_line_written_backwards_are_put_in_order():
    assert read(characters(("b", 20, 10, 20), ("a", 0, 10, 20))) == ["ab"]


def test_a_lone_comma_goes_to_its_own_line_and_not_to_the_one_below():
    placed = characters(("a", 0, 10, 16), ("b", 0, 22, 28), (",", 5, 15.5, 18))
    assert read(placed) == ["a,", "b"]


def test_a_superscript_stays_in_its_line():
    assert read(characters(("m", 0, 10, 18), ("2", 5, 8, 13))) == ["m2"]


def test_blanks_keep_their_place_whatever_their_box_and_end_no_line():
    placed = characters(
        ("a", 0, 10, 20), (" ", 0, 0, 0), ("b", 9, 10, 20), (" ", 0, 0, 0), ("c", 0, 30, 40), (" ", 0, 0, 0)
    )
    assert read(placed) == ["a b", "c"]
    assert printed(characters((" ", 0, 0, 0))).lines == ()


def turned(lines: list[str], *, climbing: bool) -> list[Character]:
    """Text that runs up (or down) the page: letters 10 high lie 10 wide, each 5 farther up (or down)."""
    placed: list[Character] = []
    for number, text in enumerate(lines):
        x = 100 + 14 * number if climbing else 100 - 14 * number
        for step, letter in enumerate(text):
            y = 200 - 5 * step if climbing else 200 + 5 * step
            placed.append(Character(letter, x, y, x + 10, y + 5, len(placed)))
    return placed


def test_turned_text_is_read_along_its_lines():
    lines = ["Area", "in hectares"]
    assert read(turned(lines, climbing=True)) == lines
    assert read(turned(lines, climbing=False)) == lines


def test_letters_one_below_the_other_are_lines_of_their_own():
    assert read(characters(("S", 0, 10, 20), ("T", 0, 24, 34), ("T", 0, 38, 48))) == ["S", "T", "T"]


def test_lengths_of_lines_and_of_the_first_word():
    placed = characters(
        ("a", 0, 10, 20), ("b", 5, 10, 20), (" ", 10, 10, 20), ("c", 15, 10, 20), ("d", 2, 30, 40)
    )
    assert printed(placed)[1:] == ((20, 5), 10)
