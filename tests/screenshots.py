"""Draws the pictures of docs/ anew: python -m tests.screenshots"""

import io
import shutil
import tempfile
from pathlib import Path

from PIL import Image

from pipeline.archive import query
from pipeline.messages import speak
from pipeline.report.audit_html import audit_html
from pipeline.report.contradictions import contradictions
from pipeline.report.findings import findings
from tests.browser import Browser, browser, dashboard
from tests.sample_archive import ROOT, sample_archive_in

COLOURS = 128
COLOURS_OF_REPORT = 64
SIZE_OF_REPORT = {"width": 900, "height": 790, "deviceScaleFactor": 1, "mobile": False}
PICTURES = {
    "dashboard": ("xa-giam-ngheo-2024.txt", "read?doc={doc_id}&view=tables&lang=vi", 330),
    "dashboard-source": (
        "huyen-quyet-dinh-y-te-2024.pdf",
        "read?doc={doc_id}&view=source&page=2&lang=vi",
        130,
    ),
    "dashboard-targets": ("xa-giam-ngheo-2024.txt", "targets?lang=vi", 0),
}
"""Of each picture the plan that it shows, the address, and by how many pixels the page is scrolled."""
OF_FILE = "SELECT doc_id FROM plans WHERE filename = '{}' AND doc_type = 'KH'"
SCROLL = "document.querySelector('[data-testid=stMain]').scrollTo(0, arguments[0])"


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(shutil.copytree(ROOT / "corpus", Path(folder) / "ke-hoach"))
        archive = sample_archive_in(Path(folder), corpus)
        with dashboard(archive) as address, browser(Path(folder) / "profile") as opened:
            for name, (filename, place, scrolled) in PICTURES.items():
                doc_id = query(archive, OF_FILE.format(filename))["doc_id"][0].as_py()
                opened.open(f"{address}/{place.format(doc_id=doc_id)}")
                opened.driver.execute_script(SCROLL, scrolled)
                opened.settle()
                write(opened.driver.get_screenshot_as_png(), ROOT / "docs" / f"{name}.png")
            draw_report(opened, archive, Path(folder))


def draw_report(opened: Browser, archive: Path, folder: Path) -> None:
    """The top of what `kehoach audit --format html` writes."""
    report = folder / "audit.html"
    speak("vi")
    page = audit_html(archive, findings(archive, None), contradictions(archive, None))
    report.write_text(page, encoding="utf-8")
    opened.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", SIZE_OF_REPORT)
    opened.driver.get(report.as_uri())
    write(opened.driver.get_screenshot_as_png(), ROOT / "docs" / "audit.png", COLOURS_OF_REPORT)


def write(picture: bytes, target: Path, colours: int = COLOURS) -> None:
    """In few colours, so that the picture is small."""
    few = Image.open(io.BytesIO(picture)).convert("RGB").quantize(colours)
    few.save(target, optimize=True)


if __name__ == "__main__":
    main()
