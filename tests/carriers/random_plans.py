"""Plans of any shape: outlines with labels that follow, tables with header trees and merged cells."""

import re

from hypothesis import strategies as st

from corpus.generator import notation
from corpus.generator.spec import Appendix, BodyCell, Column, Document, Node, Spec, Table, Traps

VOCABULARY = "rà soát hộ nghèo giao chỉ tiêu thôn xã đường trường trạm nước sạch báo cáo tháng quý vốn"
_ROMAN = ("I", "II", "III", "IV", "V", "VI")
_LETTERS = "abcd"

words = st.lists(st.sampled_from(re.findall(r"\w+", VOCABULARY)), min_size=1, max_size=6).map(" ".join)
sentences = words.map(lambda text: f"{text.capitalize()}.")
names = words.map(str.capitalize)
numbers = st.integers(0, 99_999).map(lambda number: f"{number:,}".replace(",", "."))
cell_texts = st.one_of(numbers, names, st.just(""), st.integers(1, 9).map(str))


@st.composite
def outlines(draw: st.DrawFn) -> tuple[Node, ...]:
    """Up to three levels, numbered from the first on; text and bullets below."""
    nodes: list[Node] = []
    for top in range(draw(st.integers(1, 3))):
        roman = _ROMAN[top]
        nodes.append(Node("labelled", draw(names).upper(), 0, f"{roman}.", roman, roman))
        for second in range(1, 1 + draw(st.integers(0, 3))):
            nodes.append(Node("labelled", draw(names), 1, f"{second}.", str(second), f"{roman}/{second}"))
            for letter in _LETTERS[: draw(st.integers(0, 3))]:
                path = f"{roman}/{second}/{letter}"
                nodes.append(Node("labelled", draw(sentences), 2, f"{letter})", letter, path))
            if draw(st.booleans()):
                nodes.append(Node("text", draw(sentences), 2))
            nodes += [Node("bullet", draw(sentences), 2, "-") for _ in range(draw(st.integers(0, 2)))]
    return tuple(nodes)


def columns(levels: int) -> st.SearchStrategy[Column]:
    """A header cell with up to so many levels below it."""
    leaf = names.map(Column)
    if not levels:
        return leaf
    children = st.lists(columns(levels - 1), min_size=2, max_size=3).map(tuple)
    return st.one_of(leaf, st.builds(Column, names, children))


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """A table whose rows are numbered, with cells merged here and there."""
    header = (Column("TT"), Column("Nội dung"), *draw(st.lists(columns(2), min_size=1, max_size=3)))
    width = sum(len(column.leaves) for column in header)
    n_rows = draw(st.integers(1, 6))
    grid = [
        [str(row + 1), draw(names), *(draw(cell_texts) for _ in range(width - 2))] for row in range(n_rows)
    ]
    for row in range(1, n_rows):
        if draw(st.integers(0, 4)) == 0:
            grid[row][width - 1] = "^"
    cells: tuple[BodyCell, ...] = notation.body_cells(grid)
    return Table("bảng", draw(names).upper(), header, cells, n_rows, numbered=draw(st.booleans()))


@st.composite
def specs(draw: st.DrawFn) -> Spec:
    """A plan of a commune with an appendix."""
    table = draw(tables())
    document = Document(
        type_line="KẾ HOẠCH",
        title=draw(names),
        reading={},
        issuer_lines=("ỦY BAN NHÂN DÂN", "XÃ LÝ NHÂN"),
        number_line="Số: 12/KH-UBND",
        place_line="Lý Nhân, ngày 22 tháng 9 năm 2025",
        preamble=("UBND xã Lý Nhân ban hành Kế hoạch như sau:",),
        outline=draw(outlines()),
        recipients=("UBND tỉnh (b/c);", "Lưu: VT."),
        marks=("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
        signer="Trương Công Lẫm",
        tables={table.name: table},
        appendices=(Appendix("PHỤ LỤC", None, None, table, draw(st.booleans())),),
    )
    return Spec("bất kỳ", (document,), (), (), Traps())
