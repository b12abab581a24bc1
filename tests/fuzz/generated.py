"""Files that Hypothesis makes up: well formed to the letter, and saying whatever comes."""

import io
import zipfile
from xml.sax.saxutils import escape

from hypothesis import strategies as st

from tests.fuzz.targets import packed

PIECES = st.sampled_from(
    [
        "KẾ HOẠCH", "QUYẾT ĐỊNH", "QUYẾT ĐỊNH:", "Số: /KH-UBND", "Số 05-KH/ĐU",
        "Ủy ban nhân dân xã Tân An", "ngày     tháng 5 năm 2024", "ngày 31/02/2024",
        "Căn cứ Luật ngày 0//01/2024;", "(Kèm theo Quyết định số /QĐ-UBND)", "Phụ lục 01", "Điều 1.", "I.",
        "a)", "1.1.1.", "- ", "**", "Nơi nhận:", "KT. CHỦ TỊCH", "(sau đây gọi tắt là",
        "TT\tThôn\tSố hộ\tTỷ lệ (%)", "\tCộng\t1.234\t1,234\t", "(1) (2) (3=2/1*100)", "< 2,35", "40-45",
        "≥ 1.000", "|", "./.", "\f", "\n", "\n\n", " ", "\u0300",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES | st.text(max_size=12), max_size=80).map("".join)
WORDS = st.lists(PIECES | st.text(max_size=6), max_size=4).map(" ".join)
SPANS = st.sampled_from(["", "1", "2", "0", "-1", "99999999", "x"])
STYLES = st.sampled_from(["Normal", "Heading1", "TableGrid", "", "không có"])
SMALL = st.integers(-3, 40)
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
"""The name of the vocabulary, not an address."""


def _tagged(tags: list[str]) -> st.SearchStrategy[str]:
    """HTML of any nesting, sound or not."""
    leaf = WORDS.map(escape)
    opening = st.builds(
        lambda tag, row, col: f'<{tag} rowspan="{row}" colspan="{col}">', st.sampled_from(tags), SPANS, SPANS
    )
    closing = st.sampled_from(tags).map(lambda tag: f"</{tag}>")
    return st.lists(leaf | opening | closing, max_size=60).map("".join)


def _word_block(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Elements that hold blocks, around other blocks."""
    several = st.lists(inner, max_size=3).map("".join)
    cell = st.builds(
        lambda span, merge, text: f'<w:tc><w:tcPr><w:gridSpan w:val="{span}"/>{merge}</w:tcPr>{text}</w:tc>',
        SPANS,
        st.sampled_from(["", "<w:vMerge/>", '<w:vMerge w:val="restart"/>', '<w:vMerge w:val="x"/>']),
        several,
    )
    row = st.lists(cell, max_size=4).map(lambda cells: f"<w:tr>{''.join(cells)}</w:tr>")
    table = st.lists(row, max_size=4).map(lambda rows: f"<w:tbl>{''.join(rows)}</w:tbl>")
    around = st.builds(
        lambda tag, text: f"<w:{tag}>{text}</w:{tag}>",
        st.sampled_from(["sdt", "sdtContent", "ins", "del", "smartTag", "customXml", "txbxContent"]),
        several,
    )
    return table | around


def _word_paragraph() -> st.SearchStrategy[str]:
    run = st.builds(
        lambda text, tag: f'<w:r><w:rPr><w:b w:val="{tag}"/></w:rPr><w:t>{escape(text)}</w:t>{tag}</w:r>',
        WORDS.map(_xml_letters),
        st.sampled_from(
            ["", "<w:tab/>", "<w:br/>", "<w:noBreakHyphen/>", '<w:sym w:font="x" w:char="F0"/>']
        ).map(str),
    ).map(lambda text: text.replace('w:val="<', 'w:val="&lt;'))
    return st.builds(
        lambda style, level, number, runs: (
            f'<w:p><w:pPr><w:pStyle w:val="{style}"/><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/>'
            f"</w:numPr></w:pPr>{''.join(runs)}</w:p>"
        ),
        STYLES,
        SMALL,
        SMALL,
        st.lists(run, max_size=4),
    )


def _word(blocks: list[str]) -> bytes:
    return packed(
        {
            "[Content_Types].xml": b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            b'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            b'<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
            b'wordprocessingml.document.main+xml"/></Types>',
            "_rels/.rels": b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            b'<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
            b'officeDocument" Target="word/document.xml"/></Relationships>',
            "word/document.xml": (
                f'<w:document xmlns:w="{W}"><w:body>{"".join(blocks)}</w:body></w:document>'
            ).encode(),
        }
    )


def _pdf(operations: list[str]) -> bytes:
    """One page; where its objects stand is left for the reader to find out."""
    content = "\n".join(operations).encode("latin-1", "replace")
    return b"".join(
        (
            b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n",
            b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
            b"endobj\n4 0 obj<</Length %d>>stream\n%s\nendstream endobj\n" % (len(content), content),
            b"5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>endobj\ntrailer<</Root 1 0 R>>\n",
        )
    )


def _operations() -> st.SearchStrategy[str]:
    """Text at places, and rulings, some of them a grid."""
    place = st.integers(-50, 900)
    text = st.builds(
        lambda size, x, y, word: f"BT /F {size} Tf {x} {y} Td ({word}) Tj ET",
        st.sampled_from([0, 1, 9, 13, 400]),
        place,
        place,
        WORDS.map(lambda word: "".join(letter for letter in word if letter not in "()\\\n\r")),
    )
    line = st.builds(lambda x, y, to: f"{x} {y} m {to} {y} l S", place, place, place)
    upright = st.builds(lambda x, y, to: f"{x} {y} m {x} {to} l S", place, place, place)
    box = st.builds(lambda x, y, w, h: f"{x} {y} {w} {h} re S", place, place, place, place)
    turned = st.sampled_from(["0 1 -1 0 0 0 cm", "1 0 0 -1 0 842 cm", "0 0 0 0 0 0 cm", "q", "Q"])
    return text | line | upright | box | turned


def _zip(entries: list[tuple[str, bytes]]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in entries:
            package.writestr(zipfile.ZipInfo(name), data)
    return buffer.getvalue()


def _xml_letters(text: str) -> str:
    """Those that XML can hold."""
    return "".join(letter for letter in text if letter.isprintable() or letter == "\n")


_NAMES = st.text(st.sampled_from("ab/\\.~$ậ:\x01"), min_size=1, max_size=12) | st.just("a.zip")
_MEMBERS = st.lists(
    st.tuples(_NAMES, st.binary(max_size=60)), min_size=1, max_size=6, unique_by=lambda pair: pair[0]
)

FILES: dict[str, st.SearchStrategy[bytes]] = {
    ".txt": TEXTS.map(lambda text: text.encode("utf-8", "surrogatepass")),
    ".html": _tagged(
        ["p", "div", "table", "tr", "td", "th", "b", "br", "ol", "li", "h1", "script", "thead"]
    ).map(lambda body: f"<html><body>{body}".encode("utf-8", "surrogatepass")),
    ".docx": st.lists(st.recursive(_word_paragraph(), _word_block, max_leaves=12), max_size=8).map(_word),
    ".pdf": st.lists(_operations(), max_size=40).map(_pdf),
    ".zip": _MEMBERS.map(_zip),
}
