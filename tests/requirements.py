"""Tests that need more than Python packages say so by a marker, and are skipped where it is not installed."""

import os
from collections.abc import Iterable
from pathlib import Path

import pytest

from pipeline.doctor import Need, examine, needs

MARKERS = {
    "needs_ocr": ("ocr", "tessdata"),
    "needs_script_model": ("ocr", "tessdata", "script"),
    "needs_libreoffice": ("libreoffice",),
    "needs_ray": ("ray",),
    "needs_passwords": ("passwords",),
    "needs_chromium": ("chromium", "chromedriver"),
    "needs_duckdb_1_5": ("duckdb-1.5",),
}
"""Of each marker the names of what must be there, as `kehoach doctor` looks for it."""
OLD_DUCKDB = Path(__file__).parents[1] / "build" / "duckdb-1.5" / "bin" / "python"
"""A Python that has DuckDB 1.5, as many dashboards have."""
FOR_TESTS_ONLY = tuple(
    Need(name, name, "program", (program,), {"any": how})
    for name, program, how in (
        ("chromium", "chromium", "apt-get install chromium"),
        ("chromedriver", "chromedriver", "apt-get install chromium-driver"),
        ("duckdb-1.5", str(OLD_DUCKDB), "make build/duckdb-1.5"),
    )
)
"""What users need not have."""
SKIP_NOTHING = "KEHOACH_SKIP_NOTHING"
"""The environment variable that turns such a skip into a failure."""


def describe_markers(config: pytest.Config) -> None:
    for marker, names in MARKERS.items():
        config.addinivalue_line("markers", f"{marker}: skipped without {' and '.join(names)}")


def skip_without(markers: Iterable[str]) -> None:
    """Skips the running test unless all that the markers need is there; fails it under KEHOACH_SKIP_NOTHING."""
    wanted = {name for marker in markers for name in MARKERS.get(marker, ())}
    missing = [
        need for need in (*needs(), *FOR_TESTS_ONLY) if need.name in wanted and not examine(need).is_there
    ]
    if missing:
        reason = "; ".join(f"{need.label} is missing ({need.how_to_install()})" for need in missing)
        (pytest.fail if os.environ.get(SKIP_NOTHING) else pytest.skip)(reason)
