"""What an installed package holds: `pip install kehoach` must read as a checkout does."""

import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGES = ("models", "extractors", "pipeline")
PATTERNS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["setuptools"][
    "package-data"
]["*"]


def data_files() -> list[Path]:
    """The files of the packages that are no code and no leavings of a run."""
    found = (path for package in PACKAGES for path in (ROOT / package).rglob("*"))
    return sorted(path for path in found if path.is_file() and path.suffix not in (".py", ".pyc"))


@pytest.mark.parametrize("path", data_files(), ids=lambda path: str(path.relative_to(ROOT)))
def test_every_data_file_is_installed(path: Path) -> None:
    """Broken by the word list of the scans' clean-up, a `.txt`, which only a checkout had."""
    assert any(path.match(pattern) for pattern in PATTERNS)
    assert (path.parent / "__init__.py").is_file(), "setuptools takes data files of packages alone"
