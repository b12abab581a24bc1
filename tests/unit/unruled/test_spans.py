from extractors.unruled.headings.spans import PARTS_GAIN, Ties

SUM = Ties(parts=frozenset({(3, 6)}), wholes=frozenset({(2, 6)}))
RATE = Ties(rates={4: frozenset({3})})


def test_a_heading_over_all_parts_of_a_whole_gains() -> None:
    assert SUM.gain((3, 6)) == PARTS_GAIN
    assert SUM.gain((2, 6)) == PARTS_GAIN


def test_a_heading_over_some_parts_and_another_column_loses() -> None:
    assert SUM.gain((5, 8)) < 0
    assert SUM.gain((3, 5)) == 0


def test_a_rate_stands_with_the_column_that_it_is_the_rate_of() -> None:
    assert RATE.gain((4, 6)) < 0
    assert RATE.gain((3, 5)) == 0


def test_a_heading_over_nothing_but_rates_compares() -> None:
    assert Ties(rates={4: frozenset({2}), 5: frozenset({3})}).gain((4, 6)) == 0
