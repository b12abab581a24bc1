"""What the bands between the rules of a table hold."""

import pytest

from pipeline.readers.grids import is_figure


@pytest.mark.parametrize("text", ["12", "12,5", "1.250.000", "80%", "(3)", "95,5%"])
def test_figures(text):
    assert is_figure(text)


@pytest.mark.parametrize("text", ["2025", "Vốn", "", "-", "5a", "I"])
def test_no_figures(text):
    assert not is_figure(text)
