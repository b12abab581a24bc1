"""Options of the test run."""

import os
from collections.abc import Iterator
from pathlib import Path
from shutil import copyfile

import pytest
from hypothesis import settings

from pipeline.archive import connection, creation, open_for_writing
from tests.requirements import describe_markers, skip_without
from tests.sample_archive import ROOT, sample_archive_in

# A red run must mean a change for the worse, so what a shared run tries is the same each time.
settings.register_profile("shared", derandomize=True, deadline=None)
settings.register_profile("own", deadline=None)
settings.load_profile("shared" if os.environ.get("CI") else "own")


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--regenerate` writes the snapshots of tests/golden and the answers in docs/ anew instead of comparing with them."""
    parser.addoption(
        "--regenerate", action="store_true", help="write tests/golden/snapshots and the answers in docs/ anew"
    )


def pytest_configure(config: pytest.Config) -> None:
    """Makes the markers of what a test needs known."""
    describe_markers(config)


def pytest_make_parametrize_id(val: object) -> str | None:
    """No name for bytes, so pytest counts them: a ZIP made while tests are collected holds the clock's time, and then each
    process of a run has other names for the same tests."""
    return "bytes" if isinstance(val, bytes) else None


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skips a test whose markers name what is not installed here."""
    skip_without(marker.name for marker in item.iter_markers())


@pytest.fixture(scope="session")
def sample_archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive of the sample plans, also those in PDF."""
    folder = tmp_path_factory.mktemp("sample")
    unknown = folder / "photo.xyz"
    unknown.write_bytes(bytes(100))
    return sample_archive_in(folder, ROOT / "corpus", unknown)


@pytest.fixture(scope="session", autouse=True)
def _archives_are_copied(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """New archives are copies of one: hundreds of tests need an empty one, and to make it takes 0.4 s."""
    made = tmp_path_factory.mktemp("archive") / "empty.duckdb"

    def begin(path: Path) -> None:
        if path == made:
            creation.begin(path)
            return
        if not made.exists():
            with open_for_writing(made):
                pass
        copyfile(made, path)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(connection, "begin", begin)
        yield
