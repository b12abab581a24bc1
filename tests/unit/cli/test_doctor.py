import subprocess
import sys
from importlib.metadata import version

import pytest

from pipeline.cli.commands.doctor import doctor
from pipeline.doctor import Examined, needs
from pipeline.messages import catalogue

HEAVY = ("duckdb", "tesserocr", "rapidocr", "onnxruntime", "cv2", "streamlit", "ray", "numpy")


def test_it_tells_of_every_need(bare):
    done = bare("doctor")
    assert (done.returncode, done.stderr) == (0, "")
    told = [line[2:22].rstrip() for line in done.stdout.splitlines() if line.startswith(("✓", "–"))]
    assert told == [need.label for need in needs()]
    assert f"✓ DuckDB               duckdb {version('duckdb')}\n" in done.stdout


@pytest.mark.parametrize("language", ["vi", "en"])
def test_what_is_missing_is_explained(language, monkeypatch, capsys):
    monkeypatch.setenv("KEHOACH_LANG", language)
    monkeypatch.setattr("shutil.which", lambda program: None)
    doctor()
    lines = capsys.readouterr().out.splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith("– LibreOffice"))
    assert catalogue(language)["doctor.gives.libreoffice"] in lines[at + 1]
    assert "libreoffice" in lines[at + 2]
    assert lines[-1] != catalogue(language)["doctor.all_there"]


def test_everything_there(monkeypatch, capsys):
    monkeypatch.setenv("KEHOACH_LANG", "en")
    monkeypatch.setattr("pipeline.doctor.examine", lambda need: Examined(need, found=("1.0",)))
    doctor()
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == len(needs()) + 1
    assert lines[-1] == "Everything is there."


def test_nothing_heavy_is_imported():
    code = f"""
import sys
from pipeline.cli.commands.doctor import doctor
doctor()
print([name for name in {HEAVY!r} if name in sys.modules])
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
