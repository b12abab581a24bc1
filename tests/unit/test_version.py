"""The version rises with what is read: archives written by an older one are read anew."""

import re
from pathlib import Path

import pytest

from pipeline.archive import is_newer
from pipeline.version import PARSER_VERSION

ROOT = Path(__file__).parents[2]
RELEASE = re.compile(r"^## \[(\d[^]]*)\]", re.MULTILINE)


def has_risen(version: str, changelog: str) -> bool:
    """Whether it is newer than every release, or that of the last one with nothing changed since."""
    released = RELEASE.findall(changelog)
    unreleased = changelog.partition("## [Unreleased]")[2].partition("\n## ")[0]
    if not re.search(r"^- ", unreleased, re.MULTILINE):
        return not released or version == released[0]
    return all(is_newer(version, one) for one in released)


def test_what_changed_since_the_last_release_has_a_newer_version():
    assert has_risen(PARSER_VERSION, (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"))


def test_versions_are_numbers_that_can_be_compared():
    assert re.fullmatch(r"\d+(\.\d+)*", PARSER_VERSION)


@pytest.mark.parametrize(
    ("version", "changelog", "expected"),
    [
        ("0.1.0", "## [Unreleased]\n- x\n", True),
        ("0.1.0", "## [Unreleased]\n- x\n\n## [0.1.0] - 2027-01-01\n- y\n", False),
        ("0.1.1", "## [Unreleased]\n- x\n\n## [0.1.0] - 2027-01-01\n- y\n", True),
        ("0.1.0", "## [Unreleased]\n\n## [0.1.0] - 2027-01-01\n- y\n", True),
        ("0.10.0", "## [Unreleased]\n- x\n\n## [0.9.0]\n- y\n\n## [0.8.0]\n- z\n", True),
    ],
)
def test_risen(version, changelog, expected):
    assert has_risen(version, changelog) is expected
