import tomllib
from importlib.resources import files

import pytest

from pipeline.normalise.paragraphs import is_open_ended

RULES = tomllib.loads(files("pipeline.normalise").joinpath("open_ended.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("text", RULES["examples"])
def test_goes_on(text):
    assert is_open_ended(text)


@pytest.mark.parametrize("text", RULES["counterexamples"])
def test_may_end(text):
    assert not is_open_ended(text)
