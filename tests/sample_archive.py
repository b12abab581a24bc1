"""An archive of the plans that the project ships."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def sample_archive_in(folder: Path, corpus: Path = ROOT / "corpus", *more: Path) -> Path:
    """Reads the sample plans, also those in PDF, and `more` files into a new archive in the folder."""
    archive = folder / "kehoach.duckdb"
    command = [sys.executable, "-m", "pipeline.cli", "ingest", "--quiet", "--archive", str(archive)]
    done = subprocess.run(
        [*command, str(corpus / "plans"), str(corpus / "pdf"), *map(str, more)], cwd=ROOT, check=False
    )
    assert done.returncode <= bool(more), "a sample could not be read"
    return archive
