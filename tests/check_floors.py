"""Scores real plans against hand-made gold and fails where a score is below its floor.

    python -m tests.check_floors GOLD_FOLDER

The folder holds `plans/`, `gold/*.json` and `score.py`; old documents in `plans/legacy/` have a transcript each. Floors stand in floors.toml.
"""

import json
import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path
from statistics import median

from tests.syllables_right import scores as syllables_right

FLOORS = Path(__file__).with_name("floors.toml")
SOME_FILES_FAILED = 1


def main(folder: Path) -> int:
    sets = tomllib.loads(FLOORS.read_text(encoding="utf-8"))
    legacy = sets.pop("transcripts")["floors"] if (folder / "plans" / "legacy").is_dir() else {}
    sets.pop("transcripts", None)
    below: list[str] = []
    with tempfile.TemporaryDirectory() as temporary:
        archive = Path(temporary) / "gold.duckdb"
        ingest(folder / "plans", archive)
        for name, wanted in sets.items():
            scores = score(folder, wanted["sources"], archive, Path(temporary) / name)
            below += compare(name, scores, wanted["floors"])
    below += compare("legacy", transcripts(folder / "plans" / "legacy"), legacy) if legacy else []
    print("\n".join(below) or "Every score stands at or above its floor.")
    return 1 if below else 0


def ingest(plans: Path, archive: Path) -> None:
    """Files in formats that cannot be read yet fail, and may."""
    command = [sys.executable, "-m", "pipeline.cli", "ingest", str(plans), "--archive", str(archive)]
    status = subprocess.run(command, check=False).returncode
    if status > SOME_FILES_FAILED:
        raise SystemExit(status)


def score(folder: Path, patterns: list[str], archive: Path, gold: Path) -> dict[str, float]:
    """The scores over the sources of one set that have gold."""
    gold.mkdir()
    for source in sorted(path for pattern in patterns for path in folder.glob(pattern)):
        expected = folder / "gold" / f"{source.stem}.json"
        if expected.exists():
            shutil.copy(expected, gold)
    command = [sys.executable, str(folder / "score.py"), str(archive), "--gold", str(gold), "--json"]
    report = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return report["ALL"]


def transcripts(folder: Path) -> dict[str, float]:
    """How many words of the old documents in the folder are right."""
    found = sorted(syllables_right(folder).values())
    return {"median": median(found), "least": found[0]}


def compare(name: str, scores: dict[str, float], floors: dict[str, float]) -> list[str]:
    """Prints a line a metric; returns those below their floor or without a score."""
    below: list[str] = []
    for metric in dict.fromkeys((*scores, *floors)):
        have, floor = scores.get(metric, 0.0), floors.get(metric, 0.0)
        line = f"{name:8} {metric:10} {have:.4f}  floor {floor:.4f}"
        print(line)
        if have < floor:
            below.append(f"BELOW ITS FLOOR: {line}")
    return below


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))
