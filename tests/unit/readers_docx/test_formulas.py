"""Formulas of Word in one line."""

import pytest

from tests.unit.readers_docx.reading import texts_of


def r(text):
    return f"<m:r><m:t>{text}</m:t></m:r>"


def tag(name, *content):
    return f"<m:{name}>{''.join(content)}</m:{name}>"


def sub(base, index):
    return tag("sSub", tag("e", r(base)), tag("sub", r(index)))


@pytest.mark.parametrize(
    ("formula", "text"),
    [
        (r("T=") + tag("f", tag("num", r("A+B")), tag("den", r("C"))) + r("×100%"), "T=(A+B)/C×100%"),
        (tag("sSup", tag("e", r("x")), tag("sup", r("2"))) + r("+1"), "x²+1"),
        (tag("sSup", tag("e", r("q")), tag("sup", r("k+1"))), "q^(k+1)"),
        (sub("K", "tb") + r("=1"), "Ktb=1"),
        (tag("rad", tag("deg"), tag("e", r("a+b"))), "√(a+b)"),
        (tag("d", tag("e", r("a+b"))) + r("/2"), "(a+b)/2"),
        (tag("d", tag("dPr", '<m:begChr m:val="["/><m:endChr m:val="]"/>'), tag("e", r("a"))), "[a]"),
        (
            tag(
                "nary",
                tag("naryPr", '<m:chr m:val="∑"/>'),
                tag("sub", r("i=1")),
                tag("sup", r("n")),
                tag("e", sub("K", "i")),
            ),
            "∑_(i=1)^n Ki",
        ),
    ],
)
def test_a_formula_says_what_the_page_shows(formula, text):
    """Broken: brackets, roots and sums were lost, `x²` was `x2`, and `(A+B)/C` was `A+B/C`."""
    before = '<w:r><w:t xml:space="preserve">Tính: </w:t></w:r>'
    assert texts_of(f"<w:p>{before}<m:oMath>{formula}</m:oMath></w:p>") == [f"Tính: {text}"]
