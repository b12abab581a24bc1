"""What a program of ours that is started beside LibreOffice imports."""

import subprocess
from pathlib import Path

import pytest

from pipeline.readers.office.own_programs import command


def test_it_imports_what_this_process_does_and_nothing_of_the_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Broken: no RTF was read where the packages are the user's own, or a `pipeline.py` lay where the user was."""
    installed, here = tmp_path / "installed", tmp_path / "here"
    for folder in (installed, here):
        folder.mkdir()
    (here / "pipeline.py").write_text("")
    (installed / "greeting.py").write_text(
        "import sys\nimport pipeline.readers\ndef main(): print(sys.argv[1:])\n"
    )
    monkeypatch.syspath_prepend(installed)
    started = subprocess.run(
        command("greeting", "a", "b"),
        cwd=here,
        env={"HOME": str(here)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert started.stdout == "['a', 'b']\n"
