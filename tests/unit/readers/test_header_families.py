import pytest

from pipeline.readers.plain_text.header_tree.families import entries, headed_families


@pytest.mark.parametrize("family", entries(), ids=lambda family: str(family["name"]))
def test_headings_stand_over_their_family(family: dict[str, str]) -> None:
    assert family["headings"]
    assert all(family["name"] in headed_families(text) for text in family["headings"])
