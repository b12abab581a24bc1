from models.base import unchecked
from models.partial_date import PartialDate


def test_what_is_made_unchecked_is_as_if_it_had_been_checked() -> None:
    fields = {"year": 2031, "month": 5, "day": None}
    made, checked = unchecked(PartialDate)(dict(fields)), PartialDate(**fields)
    assert made == checked
    assert made.model_dump_json() == checked.model_dump_json()
    assert made.model_copy(update={"day": 7}) == PartialDate(year=2031, month=5, day=7)


def test_replaced_fields_leave_the_value_as_it_was() -> None:
    date = PartialDate(year=2031)
    assert date.replaced(month=5) == PartialDate(year=2031, month=5)
    assert date == PartialDate(year=2031)
