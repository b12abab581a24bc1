"""Files that are not what the file system says of them."""

import os
import sys

import pytest

from pipeline.files import read as read_module
from pipeline.files.read import Failure, identify, read
from pipeline.identifiers import content_id
from pipeline.ingest import Found
from pipeline.ingest.crew import is_small


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_a_file_of_the_system_that_is_said_to_be_empty_is_not_waited_for(tmp_path):
    (tmp_path / "a.txt").symlink_to(f"/proc/{os.getpid()}/status")
    found = Found(tmp_path / "a.txt")
    assert identify(found, 1000, "1.0").source_id == content_id(b"")
    assert read(found, 1000, "1.0").data == b""
    assert is_small([found])


@pytest.mark.parametrize("reading", [identify, read])
def test_a_file_that_grows_beyond_the_limit_while_it_is_read(tmp_path, monkeypatch, reading):
    monkeypatch.setattr(read_module, "PIECE", 10)
    path = tmp_path / "a.txt"
    path.write_bytes(b"0123456789")
    opened = type(path).open

    def growing(path, *arguments, **options):
        file = opened(path, *arguments, **options)
        if path.name == "a.txt":
            os.truncate(path, 1000)
        return file

    monkeypatch.setattr(type(path), "open", growing)
    outcome = reading(Found(path), 50, "1.0")
    assert isinstance(outcome, Failure)
    assert (outcome.source.error_code, outcome.source.size_bytes) == ("file_too_large", 60)
