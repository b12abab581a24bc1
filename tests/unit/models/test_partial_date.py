import pytest

from models.partial_date import PartialDate


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (PartialDate(year=2031), True),
        (PartialDate(year=2031, month=5), True),
        (PartialDate(year=2031, month=5, day=7), True),
        (PartialDate(year=2031, month=6), False),
        (PartialDate(year=2031, month=5, day=8), False),
        (PartialDate(year=2030), False),
    ],
)
def test_blanks_of_a_date_are_filled_by_the_other(other: PartialDate, same: bool) -> None:
    date = PartialDate(year=2031, month=5, day=7)
    assert date.may_be(other) is other.may_be(date) is same
