import pytest

from pipeline.doctor import Examined, needs
from tests import requirements
from tests.requirements import FOR_TESTS_ONLY, MARKERS, SKIP_NOTHING, skip_without


@pytest.fixture(autouse=True)
def no_variable(monkeypatch):
    monkeypatch.delenv(SKIP_NOTHING, raising=False)


def machine_without(monkeypatch, *missing: str) -> None:
    monkeypatch.setattr(
        requirements,
        "examine",
        lambda need: Examined(need, missing=(need.name,) if need.name in missing else ()),
    )


def test_markers_name_what_the_doctor_knows():
    assert {name for names in MARKERS.values() for name in names} <= {
        need.name for need in (*needs(), *FOR_TESTS_ONLY)
    }


@pytest.mark.parametrize(
    ("missing", "marker"),
    [("libreoffice", "needs_libreoffice"), ("tessdata", "needs_ocr"), ("ocr", "needs_ocr")],
)
def test_a_skip_names_what_to_install(monkeypatch, missing, marker):
    machine_without(monkeypatch, missing)
    command = next(need for need in needs() if need.name == missing).how_to_install()
    with pytest.raises(pytest.skip.Exception) as skipped:
        skip_without(["parametrize", marker])
    assert command in str(skipped.value)


def test_where_nothing_may_be_skipped_the_test_fails(monkeypatch):
    machine_without(monkeypatch, "libreoffice")
    monkeypatch.setenv(SKIP_NOTHING, "1")
    with pytest.raises(pytest.fail.Exception, match="LibreOffice is missing"):
        skip_without(["needs_libreoffice"])


def test_what_a_test_does_not_need_may_be_missing(monkeypatch):
    machine_without(monkeypatch, "libreoffice")
    skip_without(["needs_ocr"])
    skip_without([])
