import struct
from pathlib import Path

import pytest

from pipeline.readers.scan.recognition.language_data import VARIABLE, is_whole, script_model, tessdata_folder

DATA = struct.pack("<iqqq", 3, 28, -1, 30) + b"model"
"""Three parts, of which the second is missing, as in real data."""


@pytest.fixture(autouse=True)
def no_variable(monkeypatch):
    monkeypatch.delenv(VARIABLE, raising=False)


def folder_with(data: str, folder: Path) -> Path:
    folder.mkdir(parents=True)
    (folder / data).write_bytes(DATA)
    return folder


def test_nothing_installed(tmp_path):
    assert tessdata_folder((f"{tmp_path}/*/tessdata",)) is None


def test_data_of_other_languages_are_not_enough(tmp_path):
    folder = folder_with("eng.traineddata", tmp_path / "tessdata")
    assert tessdata_folder((str(folder),)) is None


def test_the_newest_version_that_has_vietnamese(tmp_path):
    folder_with("vie.traineddata", tmp_path / "4.00" / "tessdata")
    newest = folder_with("vie.traineddata", tmp_path / "5" / "tessdata")
    folder_with("eng.traineddata", tmp_path / "6" / "tessdata")
    assert tessdata_folder((f"{tmp_path}/*/tessdata",)) == newest


@pytest.mark.parametrize("named", ["own/tessdata", "own"])
def test_the_variable_names_the_folder_or_the_one_above(tmp_path, monkeypatch, named):
    own = folder_with("vie.traineddata", tmp_path / "own" / "tessdata")
    other = folder_with("vie.traineddata", tmp_path / "other")
    monkeypatch.setenv(VARIABLE, str(tmp_path / named))
    assert tessdata_folder((str(other),)) == own


def test_a_variable_that_leads_nowhere_is_passed_over(tmp_path, monkeypatch):
    other = folder_with("vie.traineddata", tmp_path / "other")
    monkeypatch.setenv(VARIABLE, str(tmp_path / "nowhere"))
    assert tessdata_folder((str(other),)) == other


@pytest.mark.parametrize("model", ["Vietnamese", "script/Vietnamese"])
def test_the_model_of_the_script_beside_the_data(tmp_path, model):
    path = tmp_path / f"{model}.traineddata"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(DATA)
    assert script_model(tmp_path) == model


def test_no_model_of_the_script(tmp_path):
    assert script_model(folder_with("vie.traineddata", tmp_path / "tessdata")) is None


@pytest.mark.parametrize("data", [b"", DATA[:3], DATA[:20], DATA[:30], b"<html>not found</html>", bytes(100)])
def test_data_that_were_cut_off_are_none(tmp_path, data):
    whole = folder_with("vie.traineddata", tmp_path / "whole")
    cut = tmp_path / "cut"
    cut.mkdir()
    (cut / "vie.traineddata").write_bytes(data)
    assert not is_whole(cut / "vie.traineddata")
    assert tessdata_folder((str(cut), str(whole))) == whole
