"""What a workbook has besides its rows, as ECMA-376 wants it."""

from collections.abc import Iterator, Sequence
from xml.sax.saxutils import quoteattr

from pipeline.exports.spreadsheet.numbers import NUMBER_FORMATS

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"

TOP = (
    f'{DECLARATION}<worksheet xmlns="{MAIN}"><sheetViews><sheetView workbookViewId="0">'
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
    '<sheetFormatPr defaultRowHeight="15"/>'
    '<cols><col min="1" max="64" width="18" customWidth="1"/></cols><sheetData>'
)
"""Of a sheet, up to its rows: the first stays in sight."""
FOOT = "</sheetData></worksheet>"

LOOKS = (None, "head", "number", "fraction", "day", "time")
"""The styles of cells by number, as cells.sql names them."""
THIN = '<bottom style="thin"/>'
FIRST_OWN_FORMAT = 164
"""Lower numbers are formats that Excel brings along."""


def other_parts(titles: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The parts of a workbook whose sheets have these titles, by name."""
    numbered = list(enumerate(titles, start=1))
    yield "[Content_Types].xml", _types(len(titles))
    yield "_rels/.rels", _relations([("officeDocument", "xl/workbook.xml")])
    sheets = "".join(f'<sheet name={quoteattr(title)} sheetId="{n}" r:id="rId{n}"/>' for n, title in numbered)
    yield (
        "xl/workbook.xml",
        f'{DECLARATION}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{sheets}</sheets></workbook>',
    )
    targets = [("worksheet", f"worksheets/sheet{n}.xml") for n, _ in numbered]
    yield "xl/_rels/workbook.xml.rels", _relations([*targets, ("styles", "styles.xml")])
    yield "xl/styles.xml", _styles()


def _types(count: int) -> str:
    parts = {"workbook.xml": "sheet.main", "styles.xml": "styles"}
    parts |= {f"worksheets/sheet{n}.xml": "worksheet" for n in range(1, count + 1)}
    overrides = "".join(
        f'<Override PartName="/xl/{name}" ContentType="{TYPE}.{kind}+xml"/>' for name, kind in parts.items()
    )
    return (
        f'{DECLARATION}<Types xmlns="{PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relations(targets: Sequence[tuple[str, str]]) -> str:
    links = "".join(
        f'<Relationship Id="rId{n}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets, start=1)
    )
    return f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">{links}</Relationships>'


def _styles() -> str:
    codes = list(NUMBER_FORMATS.items())
    formats = "".join(
        f'<numFmt numFmtId="{FIRST_OWN_FORMAT + n}" formatCode={quoteattr(code)}/>'
        for n, (_, code) in enumerate(codes)
    )
    numbers = {name: FIRST_OWN_FORMAT + n for n, (name, _) in enumerate(codes)}
    looks = "".join(_look(name, numbers) for name in LOOKS)
    return (
        f'{DECLARATION}<styleSheet xmlns="{MAIN}"><numFmts count="{len(codes)}">{formats}</numFmts>'
        '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
        '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
        '<fills count="2"><fill><patternFill patternType="none"/></fill>'
        '<fill><patternFill patternType="gray125"/></fill></fills>'
        f'<borders count="2">{_border("<bottom/>")}{_border(THIN)}</borders>'
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
        f'<cellXfs count="{len(LOOKS)}">{looks}</cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    )


def _border(bottom: str) -> str:
    return f"<border><left/><right/><top/>{bottom}<diagonal/></border>"


def _look(name: str | None, numbers: dict[str, int]) -> str:
    if name == "head":
        return '<xf numFmtId="0" fontId="1" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1"/>'
    number = numbers.get(name or "", 0)
    return f'<xf numFmtId="{number}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
