"""Objects and large pictures are told, for what they say is not read."""

import pytest

from pipeline.readers.docx import read_docx
from tests.unit.readers_docx.package_builder import docx, paragraph

OLE = '<w:object><v:shape style="width:300pt;height:100pt"><v:imagedata/></v:shape>{}</w:object>'
OBJECT = '<o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" ProgID="{}"/>'
CHART = '<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/>'

NEW_CHART = '<c:chart xmlns:c="http://schemas.microsoft.com/office/drawing/2014/chartex"/>'
SMART_ART = '<d:relIds xmlns:d="http://schemas.openxmlformats.org/drawingml/2006/diagram"/>'
CANVAS = '<c:lockedCanvas xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/lockedCanvas"/>'
TWICE = '<mc:AlternateContent><mc:Choice Requires="x">{}</mc:Choice><mc:Fallback>{}</mc:Fallback></mc:AlternateContent>'


def in_run(content: str) -> str:
    return f"<w:p><w:r>{content}</w:r></w:p>"


def picture(width: object, height: object) -> str:
    extent = f'<wp:extent cx="{width}" cy="{height}"/>'
    return f"<w:drawing><wp:inline>{extent}<a:graphic><a:blip/></a:graphic></wp:inline></w:drawing>"


def problem_of(content: str):
    return read_docx(docx(paragraph("Kinh phí theo bảng sau:") + paragraph() + in_run(content))).problem


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (OLE.format(OBJECT.format("Excel.Sheet.12")), "Excel.Sheet.12"),
        (f"<w:drawing>{CHART}</w:drawing>", "chart"),
        (f"<w:drawing>{SMART_ART}</w:drawing>", "SmartArt"),
        (f"<w:drawing>{CANVAS}</w:drawing>", "drawing"),
        (TWICE.format(f"<w:drawing>{NEW_CHART}</w:drawing>", picture(1, 1)), "chart"),
        (picture(5_000_000, 2_000_000), "picture"),
        ('<w:pict><v:shape style="width:12cm; height:5cm"><v:imagedata/></v:shape></w:pict>', "picture"),
    ],
)
def test_what_is_not_read_is_told_with_its_place(content, name):
    problem = problem_of(content)
    assert problem.code == "embedded_left_out"
    assert f"({name})" in problem.fault
    assert problem.place == "“Kinh phí theo bảng sau:”"


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(picture(1_400_000, 1_400_000), id="seal"),
        pytest.param(picture("x", "99999999999999999999"), id="no size"),
        pytest.param(OLE.format(OBJECT.format("Equation.3")), id="formula"),
        pytest.param(
            '<w:pict><v:shape style="width:1..2pt;height:9pt"><v:imagedata/></v:shape></w:pict>',
            id="odd size",
        ),
        pytest.param("<w:pict><v:shape><v:imagedata/></v:shape></w:pict>", id="no style"),
    ],
)
def test_small_pictures_and_formulas_are_not_told(content):
    assert problem_of(content) is None


def test_a_document_of_its_own_that_is_taken_in_is_told():
    assert "(document)" in read_docx(docx(paragraph("Kế hoạch") + "<w:subDoc/>")).problem.fault
