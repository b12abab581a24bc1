import platform
import struct
import tomllib
from importlib import metadata
from pathlib import Path

import pytest

from pipeline.doctor import Need, examination, examine
from pipeline.readers.scan.recognition.language_data import VARIABLE

PROJECT = Path(__file__).parents[3] / "pyproject.toml"


def test_python():
    assert examine(Need("python", "Python", "python")).found == (platform.python_version(),)


def test_a_package_is_found_with_its_version():
    examined = examine(Need("x", "X", "package", ("duckdb",)))
    assert examined.found == (f"duckdb {metadata.version('duckdb')}",)
    assert examined.is_there


def test_what_is_missing_of_several_packages_is_named():
    examined = examine(Need("x", "X", "package", ("duckdb", "no-such-package-as-this")))
    assert examined.found == (f"duckdb {metadata.version('duckdb')}",)
    assert examined.missing == ("no-such-package-as-this",)
    assert not examined.is_there


@pytest.mark.parametrize("extra", ["ocr", "legacy"])
def test_the_packages_of_an_extra_are_those_that_the_project_declares(extra, monkeypatch):
    monkeypatch.setattr(examination, "_version", lambda package: None)
    declared = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]["optional-dependencies"][extra]
    examined = examine(Need("x", "X", "extra", (extra,)))
    assert examined.missing == tuple(requirement.partition(">=")[0] for requirement in declared)


@pytest.mark.parametrize("name", ["second", "{folder}/second"])
def test_a_program_is_found_by_its_second_name_and_by_its_path(name, tmp_path, monkeypatch):
    program = tmp_path / "second"
    program.touch(mode=0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    need = Need("x", "X", "program", ("first", name.format(folder=tmp_path)))
    assert examine(need).found == (str(program),)


def test_a_program_that_is_missing_is_named_once(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert examine(Need("x", "X", "program", ("first", "second"))).missing == ("first",)


def test_language_data(tmp_path, monkeypatch):
    (tmp_path / "vie.traineddata").write_bytes(struct.pack("<iq", 1, 12) + b"model")
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    assert examine(Need("x", "X", "tessdata")).found == (str(tmp_path),)


def test_missing_language_data(monkeypatch):
    monkeypatch.setattr(examination, "tessdata_folder", lambda: None)
    assert examine(Need("x", "X", "tessdata")).missing == ("vie.traineddata",)


def test_damaged_language_data_are_missing(tmp_path, monkeypatch):
    (tmp_path / "vie.traineddata").write_bytes(b"cut")
    monkeypatch.setattr(examination, "tessdata_folder", lambda: tmp_path)
    assert examine(Need("x", "X", "tessdata")).missing == ("vie.traineddata",)
