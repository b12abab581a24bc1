"""Edges are rounded to tenths as Python rounds them."""

import doctest

from hypothesis import example, given
from hypothesis import strategies as st

from pipeline.readers.pdf import units
from pipeline.readers.pdf.units import Tenths

EDGES = st.floats(-1e6, 1e6) | st.integers(-40_000, 40_000).map(lambda twentieths: twentieths / 20)


@given(EDGES)
@example(0.25)
@example(0.35)
@example(595.25)
@example(float("inf"))
@example(-1e300)
def test_edges_are_rounded_as_python_does(edge):
    assert Tenths()[edge] == round(edge, 1)


def test_examples():
    assert doctest.testmod(units).failed == 0
