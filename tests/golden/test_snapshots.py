"""The whole reading of every plan, so that any change in it shows in review.

`pytest tests/golden --regenerate` writes the snapshots anew. Evidence is left out: it is tested by
itself in tests/end_to_end/test_evidence.py, and would drown the rest.
"""

from pathlib import Path

import pytest

from tests.golden.corpus import STEMS, reading, written
from tests.golden.equality import changed_lines

SNAPSHOTS = Path(__file__).parent / "snapshots"


@pytest.mark.parametrize("stem", STEMS)
def test_reading_has_not_changed(stem: str, request: pytest.FixtureRequest) -> None:
    snapshot = SNAPSHOTS / f"{stem}.json"
    have = written(reading(stem))
    if request.config.getoption("--regenerate"):
        SNAPSHOTS.mkdir(exist_ok=True)
        snapshot.write_text(have, encoding="utf-8")
    assert snapshot.exists(), (
        "no snapshot yet: run pytest tests/golden --regenerate and look at what it writes"
    )
    difference = changed_lines(snapshot.read_text(encoding="utf-8"), have)
    assert not difference, f"{stem}\n{difference}"
