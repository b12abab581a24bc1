import pytest

from extractors.agencies import read_agency
from extractors.header.youth_union import committee_of_union, is_of_union
from extractors.rule_files import read_rules

EXAMPLES = read_rules("extractors.header", "youth_union.toml")["examples"]


@pytest.mark.parametrize(
    ("line", "of_union"),
    [(line, kind == "of_union") for kind, lines in EXAMPLES.items() for line in lines],
)
def test_which_agencies_are_of_the_union(line: str, of_union: bool) -> None:
    agency = read_agency(line)
    assert agency is not None and is_of_union(agency) is of_union


def test_only_a_committee_that_names_its_unit_alone_is_told_whose_it_is() -> None:
    assert committee_of_union("Ban Chấp hành") == "Ban Chấp hành Đoàn"
    assert committee_of_union("Ban Thường vụ Đoàn") == "Ban Thường vụ Đoàn"
