from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from models.partial_date import PartialDate
from models.plan import Plan
from models.target import Target
from pipeline.archive import StoredPlan
from pipeline.exports.akoma_ntoso.elements import NAMESPACE
from pipeline.exports.akoma_ntoso.writing import as_xml
from pipeline.exports.plan_markdown import plan_lines
from pipeline.parsing import parse_bytes
from tests.unit.archive.samples import at, citation, document, plan, table

SCHEMA = Path(__file__).parent / "schema" / "akomantoso30.xsd"
SAMPLES = Path(__file__).parents[3] / "corpus" / "plans"
A = {"a": NAMESPACE}
TARGET = Target(
    indicator="tỷ lệ hộ nghèo",
    op="<",
    value=Decimal("2.50"),
    unit="%",
    year=2024,
    raw="tỷ lệ hộ nghèo còn dưới 2,5%",
    section_id=1,
    evidence=at("tỷ lệ hộ nghèo còn dưới 2,5%"),
)


@cache
def schema() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(SCHEMA))


def valid(made: Plan) -> etree._Element:
    """The document as XML, once the schema of the standard has accepted it."""
    root = etree.fromstring(as_xml(StoredPlan("0123456789abcdef-1", "a.txt", made)))
    schema().assertValid(root)
    return root


@pytest.mark.parametrize("path", sorted(SAMPLES.iterdir()), ids=lambda path: path.name)
def test_the_samples_are_valid_and_lose_no_section_and_no_cell(path):
    for made in parse_bytes(path.read_bytes(), path.name).plans:
        root = valid(made)
        assert len(root.xpath("//*[starts-with(@eId, 'sec_')]")) == len(made.sections)
        cells = [cell.raw for item in made.tables for cell in item.cells]
        assert sorted(filter(None, root.xpath("//a:td/a:p/text()", namespaces=A))) == sorted(cells)


def test_header_basis_tree_tables_and_signature_stand_in_their_places():
    root = valid(plan())
    assert root.xpath("//a:docNumber/text()", namespaces=A) == ["12/KH-UBND"]
    assert root.xpath("//a:FRBRWork/a:FRBRuri/@value", namespaces=A) == [
        "/akn/vn/doc/KH/2024-03-05/12-KH-UBND"
    ]
    assert root.xpath("//a:preamble//a:p/text()", namespaces=A) == ["Kế hoạch số 7/KH-UBND"]
    assert root.xpath("/*/*/a:mainBody/a:section/a:paragraph/a:heading/text()", namespaces=A) == ["Trồng mới"]
    assert root.xpath("//a:th/@rowspan", namespaces=A) == ["2"]
    assert root.xpath("//a:conclusions/a:p/text()", namespaces=A) == ["Chủ tịch", "Lò Văn Mẫu"]


def test_targets_stand_in_the_metadata_and_name_their_section():
    (target,) = valid(plan(targets=(TARGET,))).xpath("/*/*/a:meta/a:proprietary/*", namespaces=A)
    assert target.text == "tỷ lệ hộ nghèo còn dưới 2,5%"
    assert dict(target.attrib) == {
        "indicator": "tỷ lệ hộ nghèo",
        "op": "<",
        "value": "2.5",
        "unit": "%",
        "year": "2024",
        "href": "#sec_1",
    }


@pytest.mark.parametrize(
    ("issued", "expected"),
    [
        (None, ("0001-01-01", "unknown")),
        (PartialDate(year=2024), ("2024-01-01", "issued-in-2024")),
        (PartialDate(year=2024, month=5), ("2024-05-01", "issued-in-2024-05")),
        (PartialDate(year=2024, month=5, day=7), ("2024-05-07", "issued")),
    ],
)
def test_a_date_that_is_not_whole_says_so(issued, expected):
    root = valid(plan(document=document(issued=issued, number=None)))
    dates = root.xpath("//a:FRBRWork/a:FRBRdate", namespaces=A)
    assert [(item.get("date"), item.get("name")) for item in dates] == [expected]
    assert len(root.xpath("//a:docDate", namespaces=A)) == (expected[1] == "issued")


def test_the_words_around_a_legal_basis_are_told_once():
    """Broken: the line of a basis was left out of the body, and only the instrument stood in the preamble."""
    basis = "Căn cứ Luật Chăn nuôi ngày 19/11/2018 và tình hình của xã;"
    opening = "Ủy ban nhân dân xã An Bình ban hành Kế hoạch như sau:"
    (made,) = parse_bytes(
        f"KẾ HOẠCH\nTiêm phòng\n\n{basis}\n\n{opening}\n\nI. MỤC ĐÍCH".encode(), "a.txt"
    ).plans
    texts = valid(made).xpath("//a:preamble//text() | //a:content//text()", namespaces=A)
    assert [text for text in map(str.strip, texts) if text] == [basis, opening]


def test_a_document_with_nothing_in_it_is_valid():
    bare = document(
        issued=None, number=None, symbol_suffix=None, issuer=None, title=None, signer=None, signer_title=None
    )
    valid(Plan(ordinal=1, document=bare))


@settings(max_examples=40)
@given(text=st.text(min_size=1, max_size=30))
def test_any_text_gives_valid_xml(text):
    sections = tuple(section.model_copy(update={"title": text, "body": text}) for section in plan().sections)
    named = table("1").model_copy(update={"title": text, "unit": text, "appendix": text})
    cited = (citation().model_copy(update={"evidence": at(text)}),)
    valid(
        plan(
            document=document(title=text, issuer=text, number=text),
            sections=sections,
            tables=(named,),
            citations=cited,
        )
    )


def test_the_export_is_a_file_a_document(exported):
    files = sorted(exported("akn").iterdir())
    assert [path.suffix for path in files] == [".xml", ".xml"]
    for path in files:
        schema().assertValid(etree.parse(path))


def test_markdown_shows_the_targets(monkeypatch):
    monkeypatch.setenv("KEHOACH_LANG", "vi")
    lines = list(plan_lines(plan(targets=(TARGET,))))
    assert "| tỷ lệ hộ nghèo | < 2.5 | % | 2024 |  |" in lines
