"""Why files cannot be read, in the language of the user."""

import pickle
import re
from copy import copy
from importlib import import_module
from pathlib import Path

import pytest

from pipeline.messages import catalogue
from pipeline.parsing import parse_bytes
from pipeline.readers.errors import EmptyFileError, ReadError

READERS = Path(__file__).parents[3] / "pipeline" / "readers"
RAISED = re.compile(r"\b([A-Z]\w+Error)\(\s*(?:\"(\w+)\")?")


def raised() -> set[tuple[type[ReadError], str]]:
    """Each kind of error that a reader makes, with its cause."""
    found = set()
    for path in READERS.rglob("*.py"):
        module = import_module(".".join(path.with_suffix("").relative_to(READERS.parents[1]).parts))
        for name, cause in RAISED.findall(path.read_text(encoding="utf-8")):
            kind = getattr(module, name, None)
            if isinstance(kind, type) and issubclass(kind, ReadError) and kind.__module__ != module.__name__:
                found.add((kind, cause))
    return found


def test_each_cause_of_an_error_has_its_sentences():
    pairs = raised()
    assert len(pairs) > 30
    for kind, cause in pairs:
        key = f"error.{kind.code}.{cause}".rstrip(".")
        assert f"{key}.fault" in catalogue("vi"), key


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("vi", "tệp rỗng. Hãy kiểm tra tệp gốc, hoặc tải lại tệp."),
        ("en", "the file is empty. Check the original file, or fetch it again."),
    ],
)
def test_a_reader_speaks_the_language_of_the_user_alone(monkeypatch, language, told):
    """Broken: what readers could not read was told in both languages, whatever the locale."""
    monkeypatch.setenv("KEHOACH_LANG", language)
    assert parse_bytes(b"", "a.txt").source.error == told


@pytest.mark.parametrize("again", [copy, lambda error: pickle.loads(pickle.dumps(error))])
def test_an_error_can_be_copied_and_sent_to_another_process(again):
    error = EmptyFileError("page", place="trang 2")
    assert (type(again(error)), str(again(error))) == (EmptyFileError, str(error))


def test_an_error_of_another_place():
    error = EmptyFileError(place="trang 2")
    assert (error.at("trang 3").place, error.place) == ("trang 3", "trang 2")
