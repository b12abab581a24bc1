"""What a document says stays text in Markdown, whatever signs are in it."""

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from pipeline.exports.markdown_text import cell, heading, inline, paragraphs

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[bấm](javascript:alert(1))",
    "[a[b]](http://x)",
    "![ảnh](http://x/y.png)",
    "<http://x.vn>",
    "*đậm* _nghiêng_ ~~bỏ~~ `mã`",
    "&lt;b&gt; &#60; A & B",
    r"C:\\*\_",
)
LINES = (
    "# đầu mục",
    "#",
    "> trích",
    "---",
    "===",
    "* * *",
    "```",
    "~~~",
    "[x]: http://y",
    "\t\tthụt vào",
    *HOSTILE,
)


def shown(markdown: str) -> str:
    """What a reader of the Markdown sees in its paragraphs, one a line."""
    found = re.findall(r"<p>(.*?)</p>", READER.render(markdown), re.DOTALL)
    return unescape("\n".join(found))


@pytest.mark.parametrize("text", LINES)
def test_a_line_is_shown_as_it_stands_and_is_only_a_paragraph(text):
    assert READER.render(paragraphs(text)).count("<") == 2
    assert shown(paragraphs(text)) == text.strip()


@pytest.mark.parametrize(
    "text", ["snake_case_name", "50/KH-UBND", "[1] và (2)", "a < b & c", "tăng 5%*", "1. Mục", "- gạch"]
)
def test_text_without_marks_stays_readable(text):
    assert paragraphs(text).replace("\\*", "*") == text


@pytest.mark.parametrize("text", [*HOSTILE, "a|b", "hai\ndòng", "a\r\n# b"])
def test_a_cell_holds_all_of_its_text(text):
    row = f"| a | b |\n| --- | --- |\n| {cell(text)} | x |\n"
    cells = re.findall(r"<td>(.*?)</td>", READER.render(row), re.DOTALL)
    assert [unescape(one) for one in cells] == [re.sub("\r?\n", "<br>", text), "x"]


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n"])
def test_no_line_break_lets_a_mark_begin(end):
    """Broken: what stood behind a line break in a title, or a lone CR anywhere, was a heading or a rule."""
    text = f"Mục đích{end}# yêu cầu{end}---"
    assert READER.render(heading(text, 2)) == "<h2>Mục đích # yêu cầu ---</h2>\n"
    assert shown(paragraphs(text)) == "Mục đích\n# yêu cầu\n---"
    assert READER.render(f"- a: {inline(text)}").count("<") == 4


@pytest.mark.parametrize("text", ["Mục #", "#", "# ##", "C#", "a #b"])
def test_signs_at_the_end_of_a_heading_stay(text):
    assert READER.render(heading(text, 3)) == f"<h3>{text}</h3>\n"


@given(st.text(st.sampled_from("ab _*`~<>[]()!&;#\\|:/.é-=1"), max_size=30))
def test_no_signs_make_marks(text):
    assert unescape(READER.renderInline(inline(text).strip())) == text.strip()
