import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]


class Kehoach:
    """The program as a user starts it: a process of its own, in a folder beside the corpus."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.archive = folder / "outputs" / "kehoach.duckdb"

    def __call__(
        self, *arguments: object, language: str = "en", stdin: int = subprocess.DEVNULL, **environment: str
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "pipeline.cli", *map(str, arguments)],
            cwd=self.folder,
            env=self.environment(language, **environment),
            stdin=stdin,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    def shell(self, command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command,
            shell=True,
            cwd=self.folder,
            env=self.environment("en"),
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    def environment(self, language: str, **more: str) -> dict[str, str]:
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        return {
            **os.environ,
            "PATH": path,
            "PYTHONPATH": str(ROOT),
            "KEHOACH_LANG": language,
            "COLUMNS": "200",
            "XDG_STATE_HOME": str(self.folder / "state"),
            **more,
        }


@pytest.fixture(scope="session")
def kehoach(tmp_path_factory: pytest.TempPathFactory) -> Kehoach:
    """The program, with an archive of the sample plans in its place."""
    folder = tmp_path_factory.mktemp("user")
    (folder / "corpus").symlink_to(ROOT / "corpus")
    program = Kehoach(folder)
    for arguments in (("ingest", "corpus/plans"), ("keywords",), ("tag", "corpus/rules.jsonl")):
        done = program(*arguments)
        assert done.returncode == 0, done.stderr
    return program


@pytest.fixture
def bare(tmp_path: Path) -> Kehoach:
    """The program in an empty folder."""
    return Kehoach(tmp_path)
