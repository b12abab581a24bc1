"""Every plan of corpus/ must be read as its gold says, aspect by aspect."""

from types import ModuleType

import pytest

from tests.golden import citations, findings, headers, outlines, tables
from tests.golden.corpus import ROOT, STEMS, gold, reading

SHOWN = 25
"""A shifted table differs in every cell; the first lines tell why."""
ASPECTS = (headers, citations, outlines, tables, findings)


@pytest.mark.parametrize("aspect", ASPECTS, ids=[aspect.__name__.rpartition(".")[2] for aspect in ASPECTS])
@pytest.mark.parametrize("stem", STEMS)
def test_plan_is_read_as_its_gold_says(stem: str, aspect: ModuleType) -> None:
    differences = aspect.differences(gold(stem), reading(stem))
    more = len(differences) - SHOWN
    shown = "\n".join(differences[:SHOWN]) + (f"\n… and {more} more" if more > 0 else "")
    assert not differences, f"{stem}\n{shown}"


def test_every_plan_has_gold_and_every_gold_a_plan() -> None:
    assert sorted(path.stem for path in (ROOT / "gold").iterdir()) == STEMS
