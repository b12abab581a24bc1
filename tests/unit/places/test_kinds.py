from collections.abc import Callable

import pytest
import regex

from extractors.places import fold, kind_names, tiers_of_kind
from extractors.places.kinds import kind_as_written, later_kinds, rules

MENTION = rules()["mention"]


@pytest.mark.parametrize("text", MENTION["examples"])
def test_a_kind_as_texts_write_it(text: str) -> None:
    assert regex.fullmatch(MENTION["pattern"], text, regex.VERBOSE)
    assert fold(text) in kind_as_written()


@pytest.mark.parametrize("text", [*MENTION["examples"], *kind_names()])
@pytest.mark.parametrize("case", [str.lower, str.upper, str.title])
def test_whatever_opens_a_mention_begins_as_it_is_looked_for(text: str, case: Callable[[str], str]) -> None:
    """A kind without its beginning in `opening` would be looked for nowhere."""
    assert regex.match(MENTION["opening"], case(text))


@pytest.mark.parametrize("text", MENTION["counterexamples"])
def test_what_is_no_kind(text: str) -> None:
    assert regex.match(MENTION["pattern"], text, regex.VERBOSE) is None


@pytest.mark.parametrize("form", kind_as_written())
def test_each_written_form_is_of_a_kind_that_has_a_tier(form: str) -> None:
    assert tiers_of_kind()[kind_as_written()[form]]


def test_a_unit_rises_to_kinds_that_there_are() -> None:
    assert {kind for kinds in later_kinds().values() for kind in kinds} <= set(kind_names())


def test_a_kind_stands_before_the_one_that_ends_it() -> None:
    assert kind_names().index("thị xã") < kind_names().index("xã")
