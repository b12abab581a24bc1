"""One LibreOffice reads many documents and ends with whoever started it, however that ends."""

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path
from typing import ClassVar

import pytest

from pipeline.parsing import parse_bytes
from pipeline.readers.office import libreoffice, reader, warm_libreoffice
from tests.unit.readers_office.keepers import NEEDS_A_KEEPER, RTF, comes_true, keepers

pytestmark = NEEDS_A_KEEPER


@pytest.fixture(autouse=True)
def ended() -> Iterator[None]:
    warm_libreoffice.end()
    yield
    warm_libreoffice.end()


@pytest.fixture
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def test_one_process_reads_many_documents(folder: Path) -> None:
    processes = set()
    for _ in range(3):
        assert parse_bytes(RTF, "a.rtf").source.status == "ok"
        processes.update(keepers(folder))
    assert len(processes) == 1


def test_a_text_with_comments_is_read_by_a_libreoffice_of_its_own() -> None:
    """Broken: LibreOffice within a process loads no text with a comment, and the file counted as damaged."""
    comment = rb"{\*\atnid VT}{\*\atnauthor Van thu}\chatn{\*\annotation{\*\atndate 1}\pard xem}"
    read = reader.read_rtf(RTF.replace(rb"ch\par", rb"ch" + comment + rb" 2031\par"))
    assert ([block.text.value for block in read.blocks], [note.text for note in read.apart]) == (
        ["Kế hoạch 2031"],
        ["xem"],
    )


def test_nothing_is_left_when_it_is_ended(folder: Path) -> None:
    parse_bytes(RTF, "a.rtf")
    assert keepers(folder)
    warm_libreoffice.end()
    assert keepers(folder) == []
    assert list(folder.iterdir()) == []


def test_after_it_died_another_one_reads(folder: Path) -> None:
    parse_bytes(RTF, "a.rtf")
    (keeper,) = keepers(folder)
    os.kill(keeper, signal.SIGKILL)
    assert comes_true(lambda: parse_bytes(RTF, "a.rtf").source.status == "ok")
    assert keepers(folder) != [keeper]


class Killing(warm_libreoffice.Warm):
    """A LibreOffice that is killed amid its first document, as by a system that runs out of memory."""

    killed: ClassVar[list[int]] = []

    def _answer(self, asker: Connection | None) -> str:
        if self.documents and not self.killed:
            os.kill(self._process.pid, signal.SIGKILL)
            self.killed.append(self._process.pid)
        return super()._answer(asker)


@pytest.mark.parametrize("ending", [".rtf", ".odt"])
def test_what_it_was_killed_amid_is_read_by_another_one(monkeypatch, folder, ending):
    data = RTF if ending == ".rtf" else libreoffice.converted(RTF, ".rtf", ending)
    warm_libreoffice.end()
    monkeypatch.setattr(warm_libreoffice, "Warm", Killing)
    monkeypatch.setattr(Killing, "killed", [])
    assert parse_bytes(data, f"a{ending}").source.status == "ok"
    (keeper,) = keepers(folder)
    assert Killing.killed
    assert keeper not in Killing.killed
    warm_libreoffice.end()
    assert list(folder.iterdir()) == []


def test_a_document_that_always_kills_it_is_given_up(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    class Breaking(warm_libreoffice.Warm):
        def _answer(self, asker: Connection | None) -> str:
            if self.documents:
                os.kill(self._process.pid, signal.SIGKILL)
            return super()._answer(asker)

    monkeypatch.setattr(warm_libreoffice, "Warm", Breaking)
    assert parse_bytes(RTF, "a.rtf").source.error_code == "conversion_failed"
    warm_libreoffice.end()
    assert list(folder.iterdir()) == []


def test_without_the_library_each_document_has_its_own(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    monkeypatch.setattr(warm_libreoffice, "_library", lambda program: None)
    assert parse_bytes(RTF, "a.rtf").source.status == "ok"
    assert keepers(folder) == []


def test_a_library_that_does_not_start_is_done_without(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    monkeypatch.setattr(warm_libreoffice, "_library", lambda program: folder / "libnone.so")
    assert parse_bytes(RTF, "a.rtf").source.status == "ok"
    assert keepers(folder) == []


def test_a_killed_run_leaves_no_libreoffice(tmp_path: Path) -> None:
    script = (
        "import sys, time; from pipeline.parsing import parse_bytes\n"
        f"print(parse_bytes({RTF!r}, 'a.rtf').source.status, flush=True); time.sleep(600)"
    )
    environment = {**os.environ, "TMPDIR": str(tmp_path)}
    run = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True, env=environment)
    assert run.stdout
    assert run.stdout.readline().strip() == "ok"
    assert keepers(tmp_path)
    run.kill()
    run.wait()
    run.stdout.close()
    assert comes_true(lambda: not keepers(tmp_path) and not list(tmp_path.iterdir()))
