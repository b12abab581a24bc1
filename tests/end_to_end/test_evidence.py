"""Every extracted item leads back to the characters of its source."""

from functools import cache

import pytest

from models.evidence import Evidence
from pipeline.readers.html.tree import load_page, unit_text
from tests.evidences import evidences
from tests.golden.corpus import STEMS, path_of, reading
from tests.golden.sources import decoded


@cache
def units(stem: str) -> "Units":
    return Units(stem)


class Units:
    """The texts in which the evidence of a source counts its characters."""

    def __init__(self, stem: str) -> None:
        path = path_of(stem)
        self.text = decoded(path)
        self.tree = load_page(path.read_bytes()).root if path.suffix == ".html" else None

    def of(self, evidence: Evidence) -> str:
        if self.tree is None:
            return self.text
        assert evidence.path is not None
        (element,) = self.tree.getroottree().xpath(evidence.path)
        return unit_text(element)


@pytest.mark.parametrize("stem", STEMS)
def test_raw_text_stands_at_its_place(stem: str) -> None:
    found = list(evidences(reading(stem), stem))
    assert found
    wrong = [
        f"{place}: {evidence.raw!r} != {units(stem).of(evidence)[evidence.start : evidence.end]!r}"
        for place, evidence in found
        if units(stem).of(evidence)[evidence.start : evidence.end] != evidence.raw
    ]
    assert not wrong, "\n" + "\n".join(wrong[:20])


@pytest.mark.parametrize("stem", STEMS)
def test_raw_text_is_never_blank(stem: str) -> None:
    blank = [place for place, evidence in evidences(reading(stem), stem) if not evidence.raw.strip()]
    assert not blank, "\n".join(blank[:20])


@pytest.mark.parametrize("stem", STEMS)
def test_number_cells_lead_to_their_own_digits(stem: str) -> None:
    wrong = [
        f"table {table.ordinal} [{cell.row},{cell.col}]: {cell.raw!r} led to {cell.evidence.raw!r}"
        for plan in reading(stem)
        for table in plan.tables
        for cell in table.cells
        if cell.quantity and digits(cell.raw) != digits(cell.evidence.raw)
    ]
    assert not wrong, "\n" + "\n".join(wrong[:20])


@pytest.mark.parametrize("stem", STEMS)
def test_header_fields_have_evidence(stem: str) -> None:
    for plan in reading(stem):
        document = plan.document
        written = [name for name in ("number", "title", "signer") if getattr(document, name)]
        assert set(written) <= set(document.evidence)


def digits(text: str) -> str:
    return "".join(character for character in text if character.isdigit())
