"""Makes small Word packages from the XML of their parts."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMESPACES = (
    f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
)
_ROOTS = {
    "styles": "styles",
    "numbering": "numbering",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "comments": "comments",
    "header1": "hdr",
    "footer1": "ftr",
}
_CONTENT_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>{}</Types>'
)


def docx(body: str, **parts: str) -> bytes:
    """A package with `body` in its main part, and parts such as `numbering` with the XML inside their root."""
    document = f"<w:document {_NAMESPACES}><w:body>{body}</w:body></w:document>"
    return package(
        {
            "[Content_Types].xml": _CONTENT_TYPES.format("".join(map(_override, parts))),
            "_rels/.rels": relationships(officeDocument="word/document.xml"),
            "word/document.xml": document,
            "word/_rels/document.xml.rels": relationships(**{_kind(name): f"{name}.xml" for name in parts}),
            **{
                f"word/{name}.xml": f"<w:{_ROOTS[name]} {_NAMESPACES}>{xml}</w:{_ROOTS[name]}>"
                for name, xml in parts.items()
            },
        }
    )


def package(members: dict[str, str | bytes]) -> bytes:
    """A zip file of the members."""
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def relationships(**targets: str) -> str:
    """A relationships part; keys are the last words of the types."""
    lines = [
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets.items(), start=1)
    ]
    return f'<Relationships xmlns="{_RELATIONSHIPS}">{"".join(lines)}</Relationships>'


def paragraph(text: str = "", *, properties: str = "", run: str = "") -> str:
    """A paragraph of one run; `properties` and `run` are the XML inside `w:pPr` and `w:rPr`."""
    content = f'<w:t xml:space="preserve">{text}</w:t>' if text else ""
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr>{content}</w:r></w:p>"


def numbered(text: str, number_id: int = 1, level: int = 0) -> str:
    """A paragraph of the list `number_id`."""
    return paragraph(
        text, properties=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number_id}"/></w:numPr>'
    )


def level(index: int, text: str, form: str = "decimal", *, start: int = 1, more: str = "") -> str:
    """A `w:lvl`; `more` is further XML inside it, put where the schema wants `w:suff` and the like."""
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/></w:lvl>'
    )


def abstract(number: int, *levels: str) -> str:
    """A `w:abstractNum` of the levels."""
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>'
        f"{''.join(levels)}</w:abstractNum>"
    )


def number(number_id: int, family: int, overrides: str = "") -> str:
    """A `w:num` of the family."""
    return f'<w:num w:numId="{number_id}"><w:abstractNumId w:val="{family}"/>{overrides}</w:num>'


def restart(index: int, start: int = 1) -> str:
    """A `w:lvlOverride` that begins a level anew."""
    return f'<w:lvlOverride w:ilvl="{index}"><w:startOverride w:val="{start}"/></w:lvlOverride>'


def table(*rows: str, grid: tuple[int, ...] = ()) -> str:
    """A table of rows; `grid`: the widths of its grid columns."""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in grid)
    return f"<w:tbl><w:tblPr/><w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"


def row(*cells: str, properties: str = "") -> str:
    """A row of cells."""
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def cell(text: str = "", properties: str = "", content: str = "") -> str:
    """A cell of one paragraph, or of the XML `content`."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content or paragraph(text)}</w:tc>"


def _override(name: str) -> str:
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    return f'<Override PartName="/word/{name}.xml" ContentType="{kind}.{_kind(name)}+xml"/>'


def _kind(name: str) -> str:
    return name.rstrip("1")
