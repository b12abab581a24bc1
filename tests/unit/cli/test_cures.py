"""What failed for want of a part is read again once that is there."""

from pathlib import Path

import pytest
from PIL import Image

from pipeline.cli import reading as module
from pipeline.cli.reading import cures
from pipeline.readers import ReadOptions
from pipeline.readers.scan.errors import OcrMissingError

RECOGNITION = {"ocr_missing", "no_text_layer"}


@pytest.fixture
def bare(monkeypatch):
    """A machine on which nothing is installed."""

    def missing():
        raise OcrMissingError("engine")

    monkeypatch.setattr(module, "require_ocr", missing)
    monkeypatch.setattr(module.word97, "is_installed", lambda: False)
    monkeypatch.setattr(module.libreoffice, "program", lambda: None)
    return monkeypatch


def test_without_any_part_nothing_is_cured(bare):
    assert cures(ReadOptions()) == set()


def test_a_password_opens_what_is_locked(bare):
    assert cures(ReadOptions(password="x")) == {"password_needed", "password_wrong", "decryption_missing"}


def test_the_engine_reads_scans_unless_it_is_not_to(bare):
    bare.setattr(module, "require_ocr", Path)
    assert cures(ReadOptions()) == RECOGNITION
    assert cures(ReadOptions(ocr="never")) == set()


@pytest.mark.parametrize("which", ["libreoffice", "doc2docx"])
def test_a_converter_reads_old_documents(bare, which):
    if which == "libreoffice":
        bare.setattr(module.libreoffice, "program", lambda: Path("soffice"))
    else:
        bare.setattr(module.word97, "is_installed", lambda: True)
    assert cures(ReadOptions()) == {"converter_missing"}


@pytest.mark.needs_ocr
def test_a_picture_passed_over_with_ocr_never_is_looked_at_by_the_next_run(kehoach):
    Image.new("L", (300, 400), 255).save(kehoach.folder / "trang.png")
    archive = ("--archive", "anh.duckdb")
    assert "[no_text_layer]" in kehoach("ingest", "trang.png", "--ocr", "never", *archive).stderr
    assert "[no_letters]" in kehoach("ingest", "trang.png", *archive).stderr
