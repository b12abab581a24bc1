"""Scans without what recognises them end with a code and a command, not with a traceback."""

import io

import pytest
from PIL import Image

from pipeline.parsing import parse_bytes
from pipeline.readers.scan.recognition import installed
from tests.unit.readers_pdf.glyph_number_pdf import glyph_number_pdf


def scanned() -> bytes:
    written = io.BytesIO()
    Image.new("L", (800, 1100), 200).save(written, "PDF", resolution=100)
    return written.getvalue()


@pytest.mark.parametrize("missing", ["cv2", "tesserocr", "onnxruntime", "rapidocr"])
def test_a_missing_package_is_told_of(missing: str, monkeypatch: pytest.MonkeyPatch) -> None:
    found = installed.find_spec
    monkeypatch.setattr(installed, "find_spec", lambda name: None if name == missing else found(name))
    source = parse_bytes(scanned(), "a.pdf").source
    assert (source.status, source.error_code) == ("failed", "ocr_missing")
    assert 'pip install "kehoach[ocr]"' in (source.error or "")


def test_a_rubbish_layer_that_could_not_be_recognised_is_read_again_once_it_can(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    data = glyph_number_pdf(["Ủy ban nhân dân xã ban hành kế hoạch giảm nghèo năm 2024"] * 4, shift=7)
    monkeypatch.setattr(installed, "find_spec", lambda _: None)
    source = parse_bytes(data, "a.pdf").source
    assert (source.status, source.error_code) == ("partial", "ocr_missing")


def test_pages_that_were_lost_do_not_hide_that_others_want_recognition(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Such a file was not read again once recognition was there."""
    data = glyph_number_pdf(["Ủy ban nhân dân xã ban hành kế hoạch giảm nghèo năm 2024"] * 4, shift=7)
    monkeypatch.setattr(installed, "find_spec", lambda _: None)
    source = parse_bytes(data[: data.rindex(b"xref")], "a.pdf").source
    assert (source.status, source.error_code) == ("partial", "ocr_missing")
    assert "the PDF was cut off" in (source.error or "")


@pytest.mark.needs_ocr
def test_missing_language_data_are_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(installed, "tessdata_folder", lambda: None)
    source = parse_bytes(scanned(), "a.pdf").source
    assert (source.status, source.error_code) == ("failed", "ocr_missing")
    assert "tesseract-ocr-vie" in (source.error or "")


@pytest.mark.needs_ocr
def test_a_blank_scan_has_no_letters() -> None:
    assert parse_bytes(scanned(), "a.pdf").source.error_code == "no_letters"
