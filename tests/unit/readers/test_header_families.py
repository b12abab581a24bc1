"""The families of sub-headings: each example of the data file is read as it says."""

import pytest

from pipeline.readers.plain_text.header_tree.families import entries, families_of, headed_families


@pytest.mark.parametrize(
    ("name", "text"), [(family["name"], text) for family in entries() for text in family["examples"]]
)
def test_members_belong_to_the_family(name: str, text: str) -> None:
    assert name in families_of(text)


@pytest.mark.parametrize(
    ("name", "text"), [(family["name"], text) for family in entries() for text in family["headings"]]
)
def test_headings_stand_over_the_family(name: str, text: str) -> None:
    assert name in headed_families(text)


@pytest.mark.parametrize(
    ("name", "text"), [(family["name"], text) for family in entries() for text in family["counterexamples"]]
)
def test_others_do_not_belong_to_it(name: str, text: str) -> None:
    assert name not in families_of(text)


def test_every_family_has_all_three() -> None:
    assert all(one["examples"] and one["headings"] and one["counterexamples"] for one in entries())
