"""Automatic numbers give the text that typed numbers give."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.readers.numerals import numeral
from tests.unit.readers_docx.package_builder import (
    abstract,
    cell,
    level,
    number,
    numbered,
    paragraph,
    restart,
    row,
    table,
)
from tests.unit.readers_docx.reading import cells_of, grid_of, texts_of

PLAN = abstract(
    0,
    level(0, "%1.", "upperRoman"),
    level(1, "%2."),
    level(2, "%3)", "lowerLetter"),
    level(3, "%1.%2.%3.%4"),
)
ARTICLES = abstract(
    1,
    level(0, "Điều %1.", more='<w:suff w:val="space"/>'),
    level(1, "%1.%2", "upperRoman", more='<w:isLgl/><w:suff w:val="nothing"/>'),
)


def labels(definitions: str, *paragraphs: tuple[int, int]) -> list[str]:
    """The labels of paragraphs (list, level), each with the text `x`."""
    body = "".join(numbered("x", number_id, index) for number_id, index in paragraphs)
    return [text.removesuffix("x").rstrip() for text in texts_of(body, numbering=definitions)]


def test_levels_count_and_begin_anew_under_the_next_of_a_higher_level():
    given = labels(
        PLAN + number(1, 0), (1, 0), (1, 1), (1, 1), (1, 2), (1, 2), (1, 0), (1, 1), (1, 2), (1, 3)
    )
    assert given == ["I.", "1.", "2.", "a)", "b)", "II.", "1.", "a)", "II.1.a.1"]


def test_a_level_that_was_passed_over_counts_as_begun():
    assert labels(PLAN + number(1, 0), (1, 1), (1, 0), (1, 3)) == ["1.", "II.", "II.1.a.1"]


def test_suffix_and_legal_numbers():
    assert texts_of(numbered("Mục", 1) + numbered("Khoản", 1, 1), numbering=ARTICLES + number(1, 1)) == [
        "Điều 1. Mục",
        "1.1Khoản",
    ]


def test_lists_of_one_family_count_on():
    assert labels(PLAN + number(1, 0) + number(2, 0), (1, 0), (2, 0), (1, 0)) == ["I.", "II.", "III."]


@pytest.mark.parametrize(
    ("override", "expected"),
    [
        (restart(0), ["I.", "II.", "I.", "II.", "III."]),
        (restart(0, 5), ["I.", "II.", "V.", "VI.", "VII."]),
        (restart(1), ["I.", "II.", "III.", "IV.", "V."]),
        (
            f'<w:lvlOverride w:ilvl="0">{level(0, "Phần %1")}</w:lvlOverride>',
            ["I.", "II.", "Phần 3", "Phần 4", "V."],
        ),
    ],
)
def test_overrides_of_a_list(override, expected):
    definitions = PLAN + number(1, 0) + number(2, 0, override)
    assert labels(definitions, (1, 0), (1, 0), (2, 0), (2, 0), (1, 0)) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [("0", "2.3"), ("1", "2.1"), ("2", "2.1")],
)
def test_where_a_level_restarts(value, expected):
    family = abstract(0, level(0, "%1"), level(1, "%1.%2", more=f'<w:lvlRestart w:val="{value}"/>'))
    assert labels(family + number(1, 0), (1, 0), (1, 1), (1, 1), (1, 0), (1, 1))[-1] == expected


def test_numbering_of_a_style_and_of_those_based_on_it():
    styles = (
        '<w:style w:type="paragraph" w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Muc2"><w:basedOn w:val="Muc"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Khoan"><w:basedOn w:val="Muc"/></w:style>'
    )
    family = abstract(0, level(0, "%1.", "upperRoman"), level(1, "%2.", more='<w:pStyle w:val="Khoan"/>'))
    body = "".join(
        paragraph(name, properties=f'<w:pStyle w:val="{name}"/>')
        for name in ("Muc", "Khoan", "Khoan", "Muc2")
    )
    unnumbered = '<w:pStyle w:val="Muc"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    body += paragraph("không số", properties=unnumbered)
    assert texts_of(body, numbering=family + number(1, 0), styles=styles) == [
        "I. Muc",
        "1. Khoan",
        "2. Khoan",
        "II. Muc2",
        "không số",
    ]


def test_a_definition_by_a_list_style():
    styles = '<w:style w:type="numbering" w:styleId="List"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    link = '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="List"/></w:abstractNum>'
    body = numbered("một", 1) + numbered("hai", 2)
    assert texts_of(body, numbering=PLAN + link + number(1, 0) + number(2, 5), styles=styles) == [
        "I. một",
        "II. hai",
    ]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("-", "- x"),
        ("+", "+ x"),
        ("\uf0b7", "• x"),
        ("\uf02d", "- x"),
        ("\uf0d8", "• x"),
        ("o", "• x"),
        ("", "x"),
    ],
)
def test_bullets(text, shown):
    assert texts_of(numbered("x"), numbering=abstract(0, level(0, text, "bullet")) + number(1, 0)) == [shown]


def test_numbers_in_table_cells_also_of_cells_without_text():
    rows = [row(cell(content=numbered("", 1)), cell(name)) for name in ("Thôn Đông", "Thôn Đoài")]
    definitions = abstract(0, level(0, "%1")) + number(1, 0)
    assert cells_of(grid_of(table(*rows), numbering=definitions)) == {
        (0, 0): "1",
        (0, 1): "Thôn Đông",
        (1, 0): "2",
        (1, 1): "Thôn Đoài",
    }


def test_deleted_and_hidden_paragraphs_are_not_counted():
    properties = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr>{}</w:rPr>'
    gone = paragraph(properties=properties.format('<w:del w:id="1"/>'))
    hidden = paragraph(properties=properties.format("<w:vanish/>"))
    body = numbered("một") + gone + hidden + numbered("hai")
    assert texts_of(body, numbering=PLAN + number(1, 0)) == ["I. một", "II. hai"]


@pytest.mark.parametrize(
    "definitions", ["", number(1, 7), abstract(0, level(3, "%1")) + number(1, 0), abstract(0) + number(1, 0)]
)
def test_a_list_that_is_not_defined_leaves_the_text(definitions):
    assert texts_of(numbered("Mục tiêu"), numbering=definitions) == ["Mục tiêu"]


@pytest.mark.parametrize(
    ("value", "form", "written"),
    [
        (4, "upperRoman", "IV"),
        (1994, "lowerRoman", "mcmxciv"),
        (5, "lowerLetter", "e"),
        (26, "upperLetter", "Z"),
        (28, "lowerLetter", "bb"),
        (3, "decimalZero", "03"),
        (12, "decimalZero", "12"),
        (3, "none", ""),
        (3, "chicago", "3"),
        (0, "upperRoman", "0"),
        (10**9, "upperRoman", "1000000000"),
        (10**9, "lowerLetter", "1000000000"),
    ],
)
def test_numerals(value, form, written):
    assert numeral(value, form) == written


@given(st.lists(st.integers(min_value=0, max_value=3), min_size=1, max_size=12))
def test_automatic_numbers_equal_typed_ones(levels):
    """Counts by hand what the list counts."""
    counts = [0, 0, 0, 0]
    typed = []
    for index in levels:
        counts[:index] = [count or 1 for count in counts[:index]]
        counts[index] += 1
        counts[index + 1 :] = [0] * (3 - index)
        typed.append(".".join(map(str, counts[: index + 1])))
    family = abstract(0, *(level(i, ".".join(f"%{k + 1}" for k in range(i + 1))) for i in range(4)))
    assert labels(family + number(1, 0), *((1, index) for index in levels)) == typed
