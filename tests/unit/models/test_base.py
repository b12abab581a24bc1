from operator import attrgetter
from pathlib import Path

import pytest

from models.base import unchecked
from models.partial_date import PartialDate
from models.plan import Plan
from pipeline.parsing import parse_bytes


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


@pytest.mark.parametrize(
    "path", sorted((Path(__file__).parents[3] / "corpus" / "plans").iterdir()), ids=attrgetter("name")
)
def test_plans_of_values_made_unchecked_stand_every_check(path: Path) -> None:
    for plan in parse_bytes(path.read_bytes(), path.name).plans:
        assert Plan.model_validate(plan.model_dump()) == plan
