"""Text that a page strikes out stands beside the document, as from Word and PDF files."""

import pytest

from pipeline.readers.html import read_html


def read(body: str) -> tuple[list[str], list[str]]:
    result = read_html(f"<html><body>{body}</body></html>".encode())
    return (
        [block.text.value for block in result.blocks],
        [side.text for side in result.apart if side.kind == "struck"],
    )


@pytest.mark.parametrize(
    "struck",
    [
        "<s>90%</s>",
        "<strike>90%</strike>",
        "<del>90%</del>",
        "<span style='color:red;text-decoration: underline line-through'>90%</span>",
        "<del><span style='text-decoration:line-through'>90%</span></del>",
    ],
)
def test_figures_struck_out_are_no_digits_of_those_beside_them(struck):
    assert read(f"<p>Đạt {struck}<ins>95%</ins> số hộ</p>") == (["Đạt 95% số hộ"], ["90%"])


def test_what_is_underlined_or_struck_nowhere_stays():
    page = "<p>Đạt <span style='text-decoration:underline'>90%</span> <span style='text-decoration:none'>số hộ</span></p>"
    assert read(page) == (["Đạt 90% số hộ"], [])


def test_a_blank_struck_out_with_a_word_still_parts_those_around_it():
    assert read("<p>Trồng<s> 600 </s>700 ha</p>") == (["Trồng 700 ha"], ["600"])


@pytest.mark.parametrize("tag", ["p", "div", "li"])
def test_a_block_whose_style_strikes_it_out_is_gone_and_told(tag):
    page = f"<p>Giữ</p><{tag} style='text-decoration: line-through'>1. Bỏ</{tag}>"
    assert read(page) == (["Giữ"], ["1. Bỏ"])


def test_paragraphs_struck_out_are_gone_and_told():
    assert read("<p>I. MỤC TIÊU</p><del><p>1. Bỏ</p><p>2. Bỏ nốt</p></del><p>1. Giữ</p>") == (
        ["I. MỤC TIÊU", "1. Giữ"],
        ["1. Bỏ2. Bỏ nốt"],
    )
