"""The places of elements are those that lxml gives, found in linear time."""

from models.blocks import Paragraph
from pipeline.readers.html.paths import Paths
from pipeline.readers.html.reader import read_html
from pipeline.readers.html.tree import load_page

PAGE = """
<div><p>Kế hoạch</p><!-- ghi chú --><p>trồng cây <b>năm 2031</b></p><o:p>x</o:p></div>
<table><tr><th>TT</th><td>Thôn</td><td>Số cây</td></tr><tr><td>1</td><td>Bờ Suối</td><td>120</td></tr></table>
<p>Nơi nhận:</p>
"""


def test_places_are_those_of_the_tree() -> None:
    root = load_page(PAGE.encode()).root
    paths, tree = Paths(), root.getroottree()
    elements = [*root.iter("*")]
    assert len(elements) > 10
    assert [paths.of(element) for element in elements] == [tree.getpath(element) for element in elements]


def test_deep_nesting_takes_no_recursion() -> None:
    """Broken: a page of 400 `<div>` within each other was nested too deeply, which 900 had not been."""
    page = read_html(("<div>" * 600 + "Xã họp thôn" + "</div>" * 600).encode())
    (paragraph,) = page.blocks
    assert isinstance(paragraph, Paragraph)
    assert paragraph.text.path == "/html/body" + "/div" * 600
