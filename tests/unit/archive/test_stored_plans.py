from decimal import Decimal
from pathlib import Path

import pytest

from models.document import Document
from models.plan import Plan
from models.target import Target
from pipeline.archive import stored_plans
from pipeline.parsing import parse_bytes
from tests.loading import load
from tests.unit.archive.samples import at, plan, sample, table

CORPUS = Path(__file__).parents[3] / "corpus"
FILES = sorted([*(CORPUS / "plans").iterdir(), *(CORPUS / "pdf").glob("*.pdf")])


def kept(item):
    """What the archive keeps of a value: no raw text of a table's evidence, findings' figures as text."""
    if isinstance(item, dict):
        if "columns" in item:
            item = {**item, "evidence": {**item["evidence"], "raw": item["title"] or ""}}
        if "baseline" in item:
            item = {**item, "evidence": {**item["evidence"], "raw": item["raw"]}}
        if "expected" in item:
            item = {**item, **{name: as_text(item[name]) for name in ("expected", "actual")}}
        return {name: kept(value) for name, value in item.items() if name != "stamped"}
    return [kept(value) for value in item] if isinstance(item, list | tuple) else item


def as_text(value):
    return f"{value:f}" if isinstance(value, Decimal) else value


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_plan_comes_out_as_it_went_in(archive, path):
    parsed = parse_bytes(path.read_bytes(), path.name)
    load(archive, [parsed])
    stored = list(stored_plans(archive))
    assert [kept(item.plan.model_dump()) for item in stored] == [
        kept(item.model_dump()) for item in parsed.plans
    ]
    assert [set(item.plan.document.stamped) for item in stored] == [
        set(item.document.stamped) for item in parsed.plans
    ]


def test_every_field_of_a_plan_comes_out(archive):
    """A field that is new in the models and forgotten here would stay at its default."""
    target = Target(
        indicator="Tỷ lệ hộ nghèo",
        value=Decimal("4.5"),
        unit="%",
        year=2025,
        raw="còn 4,5%",
        evidence=at("còn 4,5%"),
    )
    filled = plan(targets=(target,))
    assert all(getattr(filled, name) for name in set(Plan.model_fields) - {"parent"})
    load(archive, [sample("a.txt", b"a", filled)])
    (stored,) = stored_plans(archive)
    assert kept(stored.plan.model_dump()) == kept(filled.model_dump())
    assert stored.filename == "a.txt"
    unset = {name for name in Document.model_fields if not getattr(stored.plan.document, name)}
    assert unset == {"superior", "stamped"}


def test_many_plans_keep_their_own(archive):
    load(archive, [sample(f"{n}.txt", f"{n}".encode(), plan(), plan(ordinal=2, parent=1)) for n in range(30)])
    stored = list(stored_plans(archive))
    assert len({item.doc_id for item in stored}) == 60
    assert [item.plan.parent for item in stored] == [None, 1] * 30
    assert all(len(item.plan.tables[0].cells) == 6 for item in stored)


def test_a_number_of_many_digits_comes_out_whole(archive):
    """Broken: digits beyond the twenty-eighth were rounded away."""
    value = "1562499999999999999.9999999995"
    load(archive, [sample("a.txt", b"a", plan(tables=(table(value),)))])
    (stored,) = stored_plans(archive)
    assert stored.plan.tables[0].cells[-1].quantity.value == Decimal(value)
