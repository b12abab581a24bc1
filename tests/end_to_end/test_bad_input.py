"""Whatever a file holds, it ends as a row with a code and what to do, never as a traceback."""

import random
from pathlib import Path

import pytest

from pipeline.parsing import parse_bytes

LETTERS = "Kế hoạch số 5/KH-UBND ngày 02/3/2024 của Ủy ban nhân dân xã; 1. Chỉ tiêu 1.234,5 ha\t12\n\n"
LINE = "Ủy ban nhân dân xã giao chỉ tiêu 12,5% cho 07 thôn theo Quyết định số 45/QĐ-UBND ngày 02/3/2024; "
UNREADABLE = {
    "empty": (b"", "a.txt", "empty_file"),
    "blank": (b" \r\n\t\n", "a.txt", "empty_file"),
    "only NUL bytes": (b"\x00" * 4096, "a.txt", "empty_file"),
    "rubbish": (random.Random(1).randbytes(20_000), "a.txt", "not_text"),
    "rubbish in HTML": (random.Random(2).randbytes(20_000), "a.html", "not_text"),
    "a moving picture by its name": (b"GIF89a" + bytes(100), "a.gif", "unknown_format"),
    "no ending": (LETTERS.encode(), "plan", "unknown_format"),
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_unreadable_file_says_why_and_what_to_do(name: str) -> None:
    data, filename, code = UNREADABLE[name]
    parsed = parse_bytes(data, filename)
    assert (parsed.source.status, parsed.source.error_code) == ("failed", code)
    assert parsed.source.error
    assert not parsed.plans


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(LETTERS.replace("h", "h\x00").encode(), id="NUL bytes in the text"),
        pytest.param("Chúng tôi họp vào thứ hai.".encode(), id="no header at all"),
        pytest.param((LETTERS * 40_000).encode(), id="5 MB of text"),
        pytest.param((LINE * 11_000).encode(), id="one line of 1 MB"),
        pytest.param(("|\n" * 100_000).encode(), id="nothing but empty cells"),
        pytest.param(("1\t2\t3\n" * 20_000).encode(), id="nothing but a table"),
        pytest.param(("1." * 100_000).encode(), id="nothing but labels"),
        pytest.param(("(" * 200_000).encode(), id="nothing but brackets"),
    ],
)
def test_odd_text_ends_as_a_source(data: bytes) -> None:
    parsed = parse_bytes(data, "a.txt")
    assert parsed.source.size_bytes == len(data)
    assert parsed.source.status in ("ok", "partial", "failed")
    assert (parsed.source.error_code is None) == (parsed.source.status == "ok")


@pytest.mark.parametrize(
    "page",
    [
        "<html><body>" + "<table><tr><td>" * 300 + "a",
        "<table><tr><td rowspan='99999999' colspan='99999999'>Cộng</td><td>1</td></tr></table>",
        "<table><tr><td rowspan='-1' colspan='x'>Cộng</td></tr></table>",
        "<p>" * 20_000 + "KẾ HOẠCH",
    ],
    ids=["nested tables", "huge spans", "senseless spans", "unclosed paragraphs"],
)
def test_odd_page_ends_as_a_source(page: str) -> None:
    assert parse_bytes(page.encode(), "a.html").source.status in ("ok", "partial", "failed")


def test_every_beginning_of_a_plan_can_be_read() -> None:
    """A download that broke off must not break the run."""
    path = Path(__file__).parents[2] / "corpus" / "plans" / "xa-giam-ngheo-2024.txt"
    data = path.read_bytes()
    for end in range(0, len(data), 211):
        assert parse_bytes(data[:end], path.name).source.size_bytes == end
