"""The tree of a header from where its texts stand."""

from extractors.unruled.headings.spans import NO_TIES
from pipeline.readers.plain_text.header_tree.body_columns import BodyColumns
from pipeline.readers.plain_text.spaced.header import HeaderReader, HeaderReading
from pipeline.readers.plain_text.spaced.tokens import Token

_WIDTH = 12
"""Characters of a column."""


def read(columns: int, *texts: tuple[str, int, float]) -> HeaderReading:
    """The reading of texts, each with its line and the column over which its middle stands."""
    body = BodyColumns(("integer",) * columns, NO_TIES, frozenset(), (), {})
    tokens = [
        Token(text, line, start := round(_WIDTH * (column + 0.5) - len(text) / 2), start + len(text), 0, 0)
        for text, line, column in texts
    ]
    return HeaderReader(tokens, [_WIDTH * wall for wall in range(columns + 1)], body).read()


def test_columns_keep_their_places_however_many_have_no_heading() -> None:
    headings = read(30, ("Số hộ", 0, 3)).headings
    assert [(heading.first, heading.last) for heading in headings] == [(at, at + 1) for at in range(30)]
    assert [text.text for heading in headings for text in heading.lines] == ["Số hộ"]


def test_a_heading_over_several_columns_has_the_headings_below_it() -> None:
    reading = read(3, ("Tên thôn", 0, 0), ("Số hộ", 0, 1.5), ("Nghèo", 1, 1), ("Cận nghèo", 1, 2))
    _, group = reading.headings
    assert (group.first, group.last, len(group.under)) == (1, 3, 2)
    assert [heading.lines[0].text for heading in group.under] == ["Nghèo", "Cận nghèo"]
