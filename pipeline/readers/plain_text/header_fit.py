"""What speaks for and against a header's tree by what stands in the columns below: kinds, sums and rates."""

from collections.abc import Iterator, Sequence

import regex

from extractors.unruled.spans import Span, Ties
from pipeline.readers.plain_text.body_columns import BodyColumns
from pipeline.readers.plain_text.header_tree import Slot
from pipeline.readers.plain_text.header_words import Feature, HeaderCell

_COUNTED = regex.compile(
    r"(?i)số (?:hộ|người|khẩu|lượng|lớp|trường|học sinh|vụ|cuộc|dự án|thẻ|xã|thôn|doanh nghiệp|lao động)\b"
    r"|.*\((?:người|hộ|con|khẩu|lao động|thôn|xã|lớp|cháu|suất|chiếc|cái|nhà)\)$|nam$|nữ$"
)
_MEASURED = regex.compile(
    r"(?i)diện tích|sản lượng|năng suất|chiều dài|.*\((?:ha|tấn|km|tạ/ha|m3|m2|tỷ đồng|nghìn con)\)$"
)
_WORDED = regex.compile(
    r"(?i)vị trí|lý do|nhà đầu tư|khó khăn|vướng mắc|đánh giá|kiến nghị|quy (?:cách|mô)|năng lực|thông số"
    r"|ngày|số (?:quyết định|điện thoại|hiệu|văn bản)|trưởng|lãnh đạo|năm (?:dự kiến|hoàn thành)|uỷ ban|ubnd"
)
"""Headings over words that the rules for headings do not know."""
_FIGURES = {"integer": "figures", "decimal": "figures", "rate": "rates"}
"""Kinds of columns, as the words of headings tell them apart."""
_CLASSES = ("note", "index", "rate", "count", "group")
"""Classes of headings; the first that a heading is of says what it is."""


class HeaderFit:
    """The features of cells over columns; `ties` may know more of the columns than they show."""

    def __init__(self, cells: Sequence[HeaderCell], columns: BodyColumns, ties: Ties) -> None:
        self._cells, self._columns, self._ties = cells, columns, ties

    def tree(self, slots: Sequence[Slot]) -> Iterator[Feature]:
        """All cells in their slots."""
        heads = {slot[1]: self._cells[cell] for cell, slot in enumerate(slots) if slot[3] == 1}
        for cell, (_, col, _, span) in enumerate(slots):
            yield from self.group(cell, (col, col + span), heads[col]) if span > 1 else self.leaf(cell, col)

    def leaf(self, cell: int, col: int) -> Iterator[Feature]:
        """The cell over one column."""
        own, columns = self._cells[cell], self._columns
        kind = columns.kinds[col]
        yield f"{_says(own)} over {_FIGURES.get(kind, kind)}", 1.0
        if kind in _FIGURES:
            if _COUNTED.match(own.text):
                yield f"counted: {kind}", 1.0
            elif _MEASURED.match(own.text):
                yield f"measured: {kind}", 1.0
            if own.one_part and col:
                yield "one part", columns.within(col, col - 1)
        if own.total and columns.wholes:
            yield ("total of its neighbours" if col in columns.wholes else "total of nothing"), 1.0

    def group(self, cell: int, span: Span, first: HeaderCell) -> Iterator[Feature]:
        """The cell over the columns of a span, the first of which `first` heads."""
        columns, ties, own = self._columns, self._ties, self._cells[cell]
        start, stop = span
        if span in ties.parts:
            yield "announced parts", own.announces
        elif first.total and span in ties.wholes:
            yield "whole and parts", 1.0
        elif ties.cuts(span):
            yield "cuts a sum", 1.0
        yield "lone rates", ties.lone_rates(span)
        if first.total:
            yield "total over its parts", columns.dominance(start, stop)
            yield "uneven", columns.evenness(start, stop)
        if own.announces and start:
            yield (
                "announced parts fit",
                sum(columns.within(col, start - 1) for col in range(start, stop)) / (stop - start),
            )
        if own.has("rate"):
            yield "rates below", columns.rates(start, stop)


def _says(cell: HeaderCell) -> str:
    """What the heading says stands below it, in a word."""
    if _WORDED.match(cell.text):
        return "words"
    words = "words" if cell.has("text", "label", "unit") else "other"
    return next((name for name in _CLASSES if cell.has(name)), words)
