from pathlib import Path

import pytest

from pipeline.readers.scan.language_data import VARIABLE, script_model, tessdata_folder


@pytest.fixture(autouse=True)
def no_variable(monkeypatch):
    monkeypatch.delenv(VARIABLE, raising=False)


def folder_with(data: str, folder: Path) -> Path:
    folder.mkdir(parents=True)
    (folder / data).touch()
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
    path.touch()
    assert script_model(tmp_path) == model


def test_no_model_of_the_script(tmp_path):
    assert script_model(folder_with("vie.traineddata", tmp_path / "tessdata")) is None
