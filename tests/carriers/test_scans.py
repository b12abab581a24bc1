"""A plan that was printed and scanned says what was printed; where a number is misread, it is marked as doubtful."""

import io
from typing import Any

import pikepdf
import pytest

from corpus.generator import load
from corpus.generator.scan import CONDITIONS, Condition, pictures, scan
from models.plan import Plan
from pipeline.parsing import parse_bytes
from pipeline.readers.scan import orientation
from pipeline.readers.scan.recognition.engine import ReadWord
from pipeline.readers.scan.recognition.language_data import LANGUAGE, SCRIPT
from tests.carriers.reading import plans
from tests.carriers.scan_scores import compare

LEAST_RIGHT = {"header": 0.95, "citations": 0.95, "outline": 0.95, "numbers": 0.99}
SHORT = "so-dao-tao-nghe-2024"
SCANNED = [
    (SHORT, "clean"),
    (SHORT, "stamped"),
    ("xa-an-sinh-2024", "worn"),
    (SHORT, "upside-down"),
    (SHORT, "turned"),
    (SHORT, "shaded"),
    (SHORT, "side-by-side"),
]


def is_right(name: str, have: tuple[Plan, ...]) -> None:
    """Whether a scan of a sample was read as well as scans have to be."""
    scores = compare(plans(name, "printed"), have)
    below = {
        aspect: scores.share(aspect) for aspect, least in LEAST_RIGHT.items() if scores.share(aspect) < least
    }
    assert not below, "\n".join([str(below), *scores.misses])
    assert scores.unmarked == 0, "\n".join(scores.misses)


@pytest.mark.needs_ocr
@pytest.mark.parametrize(("name", "condition"), SCANNED)
def test_a_scan_says_what_was_printed(name: str, condition: str) -> None:
    read = parse_bytes(scan(load(name), CONDITIONS[condition]), f"{name}.pdf")
    assert (read.source.status, read.source.error) == ("ok", None)
    is_right(name, read.plans)


@pytest.mark.needs_script_model
def test_a_poor_page_is_read_with_the_model_of_the_script_too(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    recognised = orientation.recognised

    def asking(pixels: Any, model: str = LANGUAGE) -> list[ReadWord]:
        asked.append(model)
        return recognised(pixels, model=model)

    monkeypatch.setattr(orientation, "recognised", asking)
    read = parse_bytes(scan(load(SHORT), Condition(dpi=75, quality=30), [0]), "plan.pdf")
    assert asked[0] == LANGUAGE
    assert asked[1] in SCRIPT
    assert (read.source.status, read.source.error) == ("ok", None)
    assert read.plans[0].document.number == plans(SHORT, "printed")[0].document.number


@pytest.mark.needs_ocr
def test_photographs_say_what_was_printed() -> None:
    first, *others = pictures(load(SHORT), CONDITIONS["photographed"])
    written = io.BytesIO()
    first.save(written, "TIFF", save_all=True, append_images=others, compression="jpeg")
    read = parse_bytes(written.getvalue(), f"{SHORT}.tif")
    assert (read.source.status, read.source.error, read.source.pages) == ("ok", None, 2)
    assert (read.source.reader, read.source.media_type) == ("image", "image/tiff")
    is_right(SHORT, read.plans)


def signed(data: bytes, moment: str) -> bytes:
    """The PDF with a digital signature of that moment."""
    written = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as document:
        value = pikepdf.Dictionary(
            Type=pikepdf.Name.Sig, Filter=pikepdf.Name("/Adobe.PPKLite"), M=moment, Contents=b"\0"
        )
        field = document.make_indirect(pikepdf.Dictionary(FT=pikepdf.Name.Sig, T="signature", V=value))
        document.Root.AcroForm = pikepdf.Dictionary(Fields=[field], SigFlags=3)
        document.save(written)
    return written.getvalue()


@pytest.mark.needs_ocr
def test_a_scan_whose_day_is_blank_tells_the_day_of_its_signature() -> None:
    (blank,) = [plan.document.issued for plan in plans("xa-an-sinh-2024", "printed")]
    assert blank is not None and blank.year and blank.month and not blank.day
    moment = f"D:{blank.year}{blank.month:02}17093000+07'00'"
    data = signed(scan(load("xa-an-sinh-2024"), CONDITIONS["clean"], only=[0]), moment)
    (read,) = parse_bytes(data, "scan.pdf").plans
    (found,) = [finding for finding in read.findings if finding.code == "incomplete_date"]
    assert (read.document.issued, found.expected) == (blank, f"{blank.year}-{blank.month:02}-17")
