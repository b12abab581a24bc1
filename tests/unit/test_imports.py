"""What the contracts of import-linter do not say: within the pipeline too, imports go one way."""

import re
from pathlib import Path

import pytest

PIPELINE = Path(__file__).parents[2] / "pipeline"
INNER = {"cli": set(), "dashboard": {"cli"}, "report": {"cli", "dashboard"}}
"""Of each room those that may import it."""


@pytest.mark.parametrize("room", INNER)
def test_a_room_is_imported_only_from_further_out(room):
    importing = {
        path.relative_to(PIPELINE).parts[0]
        for path in PIPELINE.rglob("*.py")
        if re.search(rf"^\s*(from|import) pipeline\.{room}\b", path.read_text("utf-8"), re.MULTILINE)
    }
    assert importing - {room} == INNER[room]
