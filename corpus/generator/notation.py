"""The short notations of specs: outlines and header trees by indentation, rows by bars."""

import re
from collections.abc import Sequence
from typing import get_args

from corpus.generator.spec import BodyCell, Column, Node, NumberStyle

_INDENT = 2
_LABEL = re.compile(
    r"((?:Phần|Chương|Mục|Điều) \w+(?=[.:])|[IVX]+(?=[.-])|[A-HĐ](?=\.)|\d+(?:\.\d+)*(?=[.)])|[a-zđ](?=\)))"
    r"([.:)-])\s*"
)


def outline(text: str) -> tuple[Node, ...]:
    """The nodes of an indented outline: labelled lines, `-` and `+` bullets, `@name` for a table, text."""
    nodes: list[Node] = []
    labels: dict[int, str] = {}
    for depth, line in _lines(text):
        match = _LABEL.match(line)
        if match:
            labels = {level: label for level, label in labels.items() if level < depth}
            labels[depth] = match[1]
            path = "/".join(labels[level] for level in sorted(labels))
            nodes.append(Node("labelled", line[match.end() :], depth, match[1] + match[2], match[1], path))
        elif line.startswith(("- ", "+ ")):
            nodes.append(Node("bullet", line[2:], depth, line[0]))
        elif line.startswith("@"):
            nodes.append(Node("table", line[1:], depth))
        else:
            nodes.append(Node("text", line, depth))
    return tuple(nodes)


def columns(text: str) -> tuple[Column, ...]:
    """The header tree of an indented list; `:: vn` or `:: en` says how the numbers of a leaf are written."""
    lines = list(_lines(text))
    found, rest = _siblings(lines, 0)
    if rest:
        raise ValueError(f"indented too far: {rest[0][1]}")
    return found


def _siblings(
    lines: Sequence[tuple[int, str]], depth: int
) -> tuple[tuple[Column, ...], Sequence[tuple[int, str]]]:
    found: list[Column] = []
    while lines and lines[0][0] == depth:
        text, _, style = lines[0][1].partition(" :: ")
        children, lines = _siblings(lines[1:], depth + 1)
        found.append(Column(text.strip(), children, _style(style.strip())))
    return tuple(found), lines


def _style(text: str) -> NumberStyle | None:
    for style in get_args(NumberStyle):
        if text == style:
            return style  # type: ignore[no-any-return]
    if text:
        raise ValueError(f"no number style: {text}")
    return None


def rows(text: str) -> tuple[list[list[str]], frozenset[int]]:
    """The cells of each row, and before which rows (`---`) a page ends."""
    found: list[list[str]] = []
    breaks: set[int] = set()
    for line in filter(None, map(str.strip, text.splitlines())):
        if line == "---":
            breaks.add(len(found))
        else:
            found.append([cell.strip() for cell in line.split("|")])
    return found, frozenset(breaks)


def body_cells(grid: Sequence[Sequence[str]]) -> tuple[BodyCell, ...]:
    """The cells of a body; `^` belongs to the cell above it, `<` to the cell on its left."""
    if len({len(line) for line in grid}) > 1:
        raise ValueError(f"rows of different length: {[len(line) for line in grid]}, first {grid[0]}")
    return tuple(
        BodyCell(row, col, text, _run(_column(grid, row, col), "^"), _run(line[col + 1 :], "<"))
        for row, line in enumerate(grid)
        for col, text in enumerate(line)
        if text not in ("^", "<")
    )


def _column(grid: Sequence[Sequence[str]], row: int, col: int) -> list[str]:
    return [line[col] for line in grid[row + 1 :]]


def _run(texts: Sequence[str], mark: str) -> int:
    """One more than how many of the texts are the mark before another comes."""
    length = next((index for index, text in enumerate(texts) if text != mark), len(texts))
    return 1 + length


def _lines(text: str) -> list[tuple[int, str]]:
    return [
        ((len(line) - len(line.lstrip())) // _INDENT, line.strip())
        for line in text.splitlines()
        if line.strip()
    ]
