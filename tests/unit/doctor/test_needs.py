"""The list of needs agrees with what the project declares and says."""

import shutil
import tomllib
from pathlib import Path
from typing import get_args

import pytest

from pipeline.doctor import needs
from pipeline.doctor.needs import Kind, Need
from pipeline.messages import LANGUAGES, catalogue
from pipeline.readers.office import libreoffice

PROJECT = Path(__file__).parents[3] / "pyproject.toml"


def test_every_extra_is_a_need():
    extras = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    assert set(extras) == {extra for need in needs() if need.kind == "extra" for extra in need.look_for}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_each_gives_is_said_and_nothing_else(language):
    said = {key.rpartition(".")[2] for key in catalogue(language) if key.startswith("doctor.gives.")}
    assert said == {need.name for need in needs()}


@pytest.mark.parametrize("need", needs(), ids=lambda need: need.name)
@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_each_can_be_installed_on_each_platform(need, platform):
    assert need.kind in get_args(Kind)
    assert (need.how_to_install(platform) is None) == (need.kind == "python")


def test_the_command_is_that_of_the_platform():
    need = Need("x", "X", "program", ("x",), {"linux": "apt-get install x", "any": "https://x.example"})
    assert need.how_to_install("linux") == "apt-get install x"
    assert need.how_to_install("win32") == "https://x.example"


def test_libreoffice_is_looked_for_where_the_reader_finds_it(monkeypatch):
    """Broken: on Windows and macOS it was said to be there, and RTF failed for want of it."""
    (office,) = [need for need in needs() if need.name == "libreoffice"]
    for name in office.look_for:
        monkeypatch.setattr(shutil, "which", lambda asked, name=name: asked if asked == name else None)
        assert libreoffice.program.__wrapped__() is not None
