"""Any bytes and any text end as a source."""

from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.parsing import parse_bytes

PIECES = st.sampled_from(
    [
        "KẾ HOẠCH",
        "QUYẾT ĐỊNH",
        "QUYẾT ĐỊNH:",
        "Số: /KH-UBND",
        "Số 05-KH/ĐU",
        "Ủy ban nhân dân xã Tân An",
        "ngày     tháng 5 năm 2024",
        "ngày 31/02/2024",
        "Căn cứ Luật ngày 0//01/2024;",
        "(Kèm theo Quyết định số /QĐ-UBND)",
        "Phụ lục 01",
        "Điều 1.",
        "I.",
        "a)",
        "1.1.1.",
        "- ",
        "**",
        "Nơi nhận:",
        "KT. CHỦ TỊCH",
        "(sau đây gọi tắt là",
        "TT\tThôn\tSố hộ\tTỷ lệ (%)",
        "\tCộng\t1.234\t1,234\t",
        "(1) (2) (3=2/1*100)",
        "< 2,35",
        "40-45",
        "≥ 1.000",
        "|",
        "./.",
        "\f",
        "\n",
        "\n\n",
        " ",
        "\u0300",
    ]
)
TEXTS = st.lists(PIECES | st.text(max_size=12), max_size=80).map("".join)
READABLE = ["a.txt", "a.html", "a.md", "a" * 300 + ".txt"]
NAMES = st.sampled_from(READABLE) | st.sampled_from(["a.xyz", "", ".", "txt"])


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=2000), NAMES)
def test_any_bytes_end_as_a_source(data: bytes, filename: str) -> None:
    assert parse_bytes(data, filename).source.size_bytes == len(data)


@settings(max_examples=300, deadline=None)
@given(TEXTS, st.sampled_from(READABLE))
def test_any_text_ends_as_a_source(text: str, filename: str) -> None:
    data = text.encode("utf-8", "surrogatepass")
    parsed = parse_bytes(data, filename)
    assert parsed.source.size_bytes == len(data)
    assert [plan.ordinal for plan in parsed.plans] == list(range(1, len(parsed.plans) + 1))


@settings(max_examples=100, deadline=None)
@given(st.lists(st.lists(PIECES | st.text(max_size=6), max_size=6), max_size=12))
def test_any_html_table_ends_as_a_source(rows: list[list[str]]) -> None:
    cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    page = f"<html><body><p>KẾ HOẠCH</p><table>{cells}</table></body></html>"
    parse_bytes(page.encode("utf-8", "surrogatepass"), "a.html")
